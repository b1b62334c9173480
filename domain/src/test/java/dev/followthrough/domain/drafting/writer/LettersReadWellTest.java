package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The letters of the shipped cadences, as a whole and one by one; and letters from notes as people really take
/// them.
class LettersReadWellTest {
    private static final Pattern GAP = Pattern.compile(
            "null|  |\\.\\.|,,| [,.;:?]|[,;]\\.|: ?\\.|\\?\\.|\\.\\?|\\n\\n\\n|\\(\\)|\"\"|\\ba a\\b|\\bthe the\\b|\\bto to\\b|\\bTo\\b.{0,3}$");
    private static final Pattern WHOLE = Pattern.compile("(?s).*(?:[.?!\"]|https?://\\S+)");

    /// Notes as they come out of calls: other people's words, odd punctuation, what is no sentence.
    private static final Map<String, List<String>> NOTES = Map.of(
            FactLabels.LAST_INTERACTION,
            List.of(
                    "onboarding",
                    "How to bring returns under control",
                    "we spoke about returns",
                    "The Q3 plan.",
                    "TBD",
                    "Returns; and refunds"),
            FactLabels.PAIN,
            List.of(
                    "We're losing drivers every month!!",
                    "manual re-keying",
                    "the customer's team can't export",
                    "It takes ages",
                    "slow",
                    "our reports are late, always"),
            FactLabels.OUTCOME,
            List.of("cut the re-keying", "fewer errors", "they want one list", "be ready before winter"),
            FactLabels.PROMISED_STEP,
            List.of(
                    "Demo for the CFO's team",
                    "send notes;",
                    "you introduce me to the warehouse lead",
                    "call",
                    "Review the draft plan",
                    "n/a"),
            FactLabels.KEY_POINT,
            List.of("Nobody owns the list", "paper", "Drivers call in twice"),
            FactLabels.DECISION,
            List.of("Start small", "No pilot before winter", "the warehouse goes first"),
            FactLabels.OUR_ACTION,
            List.of("Send the checklist", "a summary for the board", "we write it up"),
            FactLabels.THEIR_ACTION,
            List.of("share a sample file", "The list of returns", "ask the warehouse lead"),
            FactLabels.INSIGHT,
            List.of("Most returns begin with the address", "sorting first, counting later", "labels fade"));

    @ParameterizedTest
    @EnumSource(
            names = {"STANDARD", "POST_DEMO", "MULTICHANNEL", "CONTENT_ENGAGEMENT", "TRIGGER_EVENT", "RE_ENGAGEMENT"})
    void a_cadence_s_letters_can_be_sent_and_are_never_alike(ShippedCadences cadence) {
        CadencePlan plan = cadence.plan();
        for (SampleDeals deal : SampleDeals.values()) {
            for (long seed = 0; seed < 3; seed++) {
                List<SampleDeals.Letter> letters = deal.letters(plan, seed);
                Set<String> openings = new HashSet<>();
                Set<String> subjects = new HashSet<>();
                Map<String, Integer> paragraphs = new HashMap<>();
                for (SampleDeals.Letter letter : letters) {
                    assertFitToSend(letter.brief(), letter.text());
                    assertThat(openings.add(letter.text().opening()))
                            .as(letter.text().body())
                            .isTrue();
                    assertThat(subjects.add(letter.text().subject()))
                            .as(letter.text().subject())
                            .isTrue();
                    for (String paragraph : middle(letter.text())) paragraphs.merge(paragraph, 1, Integer::sum);
                }
                assertThat(paragraphs.entrySet())
                        .as("said twice: %s %s", deal, seed)
                        .noneMatch(said -> said.getValue() > 1);
                assertShorterAndShorter(letters);
            }
        }
    }

    @Test
    void notes_as_people_take_them_make_whole_sentences() {
        var random = new Random(20261125);
        List<String> kinds = new ArrayList<>(Briefs.KINDS);
        kinds.addAll(List.of("executive-re-engagement", "six-month-check-in", "champion-coaching"));
        List<DraftText> earlier = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            if (i % 5 == 0) earlier.clear();
            TouchBrief brief = randomBrief(random, kinds.get(random.nextInt(kinds.size())), List.copyOf(earlier));
            DraftText text = BuiltInWriter.write(brief);
            assertFitToSend(brief, text);
            earlier.addFirst(text);
        }
    }

    private static TouchBrief randomBrief(Random random, String kind, List<DraftText> earlier) {
        List<Fact> facts = new ArrayList<>();
        NOTES.forEach((label, values) -> {
            for (String value : values)
                if (random.nextInt(5) == 0) facts.add(Fact.shown(label + value, Type.TEXT, label, value));
        });
        if (random.nextInt(3) == 0) facts.add(Fact.shown("next", Type.DATE, FactLabels.NEXT_MEETING, "2026-12-03"));
        return new TouchBrief(
                kind,
                "",
                ValueType.EDUCATIONAL,
                35 + random.nextInt(165),
                "en",
                new TouchBrief.Recipient(
                        pick(random, "Anna Schmidt", "Dr. Li Wei", "O'Neill, Sean", "陈 明", "Prof. Ada King"),
                        "a@b.example",
                        pick(
                                random,
                                null,
                                "champion",
                                "economic-buyer",
                                "technical-evaluator",
                                "end-user",
                                "procurement"),
                        pick(random, null, "Brightwater", "Müller & Söhne GmbH", "3M")),
                new TouchBrief.Sender(pick(random, "Ben Carter", "Zoë"), null, pick(random, null, "Cheers")),
                new FactLedger(facts),
                new TouchBrief.LastContact(pick(random, null, "call", "demo", "email", "visit", "fax"), 4),
                random.nextInt(3) == 0 ? asset(random) : null,
                earlier,
                Set.of(),
                earlier.size() + 1,
                1 + random.nextInt(7),
                random.nextLong(),
                random.nextInt(4) == 0
                        ? new TouchBrief.AskedAgain(
                                pick(
                                        random,
                                        "shorter",
                                        "no link",
                                        "ask for a call",
                                        "more formal",
                                        "less formal and another angle"),
                                null)
                        : null,
                random.nextInt(4));
    }

    private static Asset asset(Random random) {
        return new Asset(
                "a",
                pick(random, "case-study", "guide", "webinar", "calculator", "reference-call", "unheard-of"),
                pick(random, "Returns, sorted", "What \"good\" looks like"),
                "https://example.com/a?b=c",
                pick(random, "", "How a warehouse did it", "It shows the first four steps.", "a checklist"),
                ValueType.EDUCATIONAL);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static void assertFitToSend(TouchBrief brief, DraftText text) {
        String all = text.subject() + "\n\n" + text.body();
        assertThat(DraftCheck.findings(DraftRequest.of(brief, text, brief.facts())))
                .as(all)
                .isEmpty();
        assertThat(GAP.matcher(all).find()).as(all).isFalse();
        for (String paragraph : middle(text))
            assertThat(WHOLE.matcher(paragraph).matches()).as(all).isTrue();
        assertThat(text.body()).endsWith("\n" + brief.from().name());
    }

    /// Paragraphs and list items between greeting and sign-off.
    private static List<String> middle(DraftText text) {
        List<String> paragraphs = List.of(text.body().split("\n\n"));
        return paragraphs.subList(1, paragraphs.size() - 1).stream()
                .flatMap(paragraph -> Arrays.stream(paragraph.split("\n")))
                .filter(line -> !line.endsWith(":"))
                .toList();
    }

    private static void assertShorterAndShorter(List<SampleDeals.Letter> letters) {
        int first = words(letters.getFirst().text());
        int last = words(letters.getLast().text());
        assertThat(last).isLessThan(60).isLessThan(first + 20);
        assertThat(words(letters.getFirst().text())).isLessThan(200);
        double early = letters.stream()
                .limit(3)
                .mapToInt(letter -> words(letter.text()))
                .average()
                .orElseThrow();
        double late = letters.stream()
                .skip(letters.size() - 2)
                .mapToInt(letter -> words(letter.text()))
                .average()
                .orElseThrow();
        assertThat(late).isLessThan(early + 5);
    }

    private static int words(DraftText text) {
        return text.body().split("\\s+").length;
    }
}
