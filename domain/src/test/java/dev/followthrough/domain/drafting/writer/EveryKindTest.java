package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every kind of message, to every part in a decision, in both languages, whatever is known and whatever is missing.
class EveryKindTest {
    private static final List<MessageKind> KINDS = MessageKinds.shipped().all();
    private static final Pattern GAP = Pattern.compile(
            "null|[{}\\[\\]]|  | $|(?m) +$|\\.\\.|,,| [,.;:?!]|[,;:]\\.|\\?\\.|\\.\\?|\\n\\n\\n|\\(\\)|\"\"|“”|《》|，，|。。|的的|，。|：。|。，|？。");
    private static final Pattern NOT_ENGLISH = Pattern.compile(
            "\\ba [aeio]\\w|\\ban [bcdfgjklmnpqrstvwxz]\\w|(?i:\\b(a|the|to|of|and) \\1\\b)|(?m)^\\p{Ll}(?!:|\\.)|[.!?] \\p{Ll}|\\byou (?:is|has|was)\\b|(?<!would |will |must )\\b(?:it|he|she) are\\b");
    /// Half-width marks between Chinese words, and spaces between them.
    private static final Pattern NOT_CHINESE =
            Pattern.compile("\\p{IsHan}[,.;:?!()]|[,;?!]\\p{IsHan}|\\p{IsHan} \\p{IsHan}|(?m)^(?!- ).*[\\p{IsHan}”》]$");

    @ParameterizedTest
    @EnumSource
    void any_part_of_what_is_known_makes_a_message_that_can_be_used(KnownDeal deal) {
        var random = new Random(20261126);
        for (MessageKind kind : KINDS)
            for (String role : KnownDeal.ROLES)
                for (int i = 0; i < 2; i++) assertFitToUse(kind, deal.some(kind.id(), role, random, i == 0 ? 0 : 0.6));
    }

    private static void assertFitToUse(MessageKind kind, TouchBrief brief) {
        DraftText text = BuiltInWriter.write(brief);
        String all = brief.kind() + ", " + brief.to().role() + "\n" + text.subject() + "\n" + text.body();
        DraftRequest request = DraftRequest.of(brief, text, brief.facts());
        assertThat(DraftCheck.findings(request)).as(all).noneMatch(Finding::isReject);
        String whole = text.subject() + "\n" + text.body();
        assertThat(GAP.matcher(whole).results().map(found -> found.group()).toList())
                .as(all)
                .isEmpty();
        boolean english = brief.language().equals("en");
        String between = between(kind, text.body());
        assertThat((english ? NOT_ENGLISH : NOT_CHINESE)
                        .matcher(between)
                        .results()
                        .map(found -> found.group())
                        .toList())
                .as(all)
                .isEmpty();
        Tongue tongue = english ? new EnglishTongue() : new ChineseTongue();
        assertThat(tongue.length(text.body()))
                .as(all)
                .isBetween(kind.least().in(brief.language()), kind.most().in(brief.language()));
        if (kind.most().letters() > 0)
            assertThat(text.body().length())
                    .as(all)
                    .isLessThanOrEqualTo(kind.most().letters());
        assertThat(text.subject().isEmpty()).as(all).isEqualTo(!kind.hasSubject());
    }

    /// Without greeting, sign-off and addresses.
    private static String between(MessageKind kind, String body) {
        String text = body.replaceAll("https?://\\S+", "");
        if (Set.of(MessageKind.GreetingForm.LETTER, MessageKind.GreetingForm.DEAR)
                .contains(kind.greeting())) text = text.substring(text.indexOf("\n\n") + 2);
        if (kind.signOff() == MessageKind.SignOffForm.FULL)
            text = text.replaceFirst("\\n\\n[^\\n]+\\n[^\\n]+(?=$|\\n\\n(?:P\\.S\\.|另|又及))", "");
        if (kind.signOff() == MessageKind.SignOffForm.NAME) text = text.replaceFirst("\\n[^\\n]+$", "");
        return text.strip();
    }

    @ParameterizedTest
    @EnumSource
    void to_each_part_in_a_decision_another_letter_is_written(KnownDeal deal) {
        for (String kind : List.of("recap", "check-in-with-value", "new-angle", "value-bomb", "breakup")) {
            Set<String> bodies = new HashSet<>();
            Set<String> sentences = new HashSet<>();
            for (String role : KnownDeal.ROLES.subList(1, KnownDeal.ROLES.size())) {
                String body = BuiltInWriter.write(deal.whole(kind, role, 1, 3, List.of()))
                        .body();
                assertThat(bodies.add(body)).isTrue();
                String own = body.split("\n\n")[kind.equals("breakup") ? 2 : 1].split("(?<=[.。：:])")[0];
                if (!kind.equals("value-bomb") && !kind.equals("breakup"))
                    assertThat(sentences.add(own)).as(kind + " " + own).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_two_of_a_deal_s_twelve_drafts_share_opening_structure_or_closing(KnownDeal deal) {
        List<String> kinds = KINDS.stream()
                .filter(kind -> kind.hasSubject())
                .map(MessageKind::id)
                .toList();
        for (String role : KnownDeal.ROLES) {
            for (long seed = 0; seed < 2; seed++) {
                List<String> order = new ArrayList<>(kinds);
                java.util.Collections.shuffle(order, new Random(seed));
                List<DraftText> sent = new ArrayList<>();
                Set<String> openings = new HashSet<>();
                Set<String> shapes = new HashSet<>();
                Set<String> closings = new HashSet<>();
                for (int touch = 1; touch <= 12; touch++) {
                    DraftText text = BuiltInWriter.write(
                            deal.whole(order.get(touch - 1), role, touch, 31 * seed + touch, List.copyOf(sent)));
                    String all = sent + "\n\n#### " + text.body();
                    assertThat(openings.add(text.opening())).as(all).isTrue();
                    assertThat(shapes.add(Shape.of(text.body()))).as(all).isTrue();
                    assertThat(closings.add(closing(text.body()))).as(all).isTrue();
                    sent.addFirst(text);
                }
            }
        }
    }

    /// The last sentence before the name.
    private static String closing(String body) {
        List<String> paragraphs =
                List.of(body.replaceFirst("\\n\\n(?:P\\.S\\.|另|又及).*$", "").split("\n\n"));
        String last = paragraphs.get(paragraphs.size() - 2);
        String[] sentences = last.split("(?<=[.!?。！？])\\s*");
        return sentences[sentences.length - 1];
    }
}
