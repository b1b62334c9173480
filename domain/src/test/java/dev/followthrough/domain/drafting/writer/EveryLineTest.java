package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.review.Reason;
import dev.followthrough.domain.review.ReviewRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every line of both languages, by itself: said of a deal of which everything is known, it may leave, and what it
/// says of itself asks for no review but where its kind does.
class EveryLineTest {
    private static final Set<String> OF_A_WHOLE_TEXT = Set.of("length", "one-call-to-action", "greeting");
    private static final Set<Reason> FROM_FACTS_OR_KIND = Set.of(Reason.STRATEGIC, Reason.SILENCE, Reason.COMPETITOR);

    @ParameterizedTest
    @EnumSource
    void may_be_said(KnownDeal deal) {
        Tongue tongue = deal.language().equals("en") ? new EnglishTongue() : new ChineseTongue();
        TouchBrief half = deal.whole("recap", null, 5, 1, List.of());
        TouchBrief year = deal.whole("recap", null, 6, 1, List.of());
        Slots slots = new Slots(new Notes(half, Wishes.NONE, tongue), tongue);
        List<String> wrong = new ArrayList<>();
        for (Line line : tongue.lines().all()) {
            if (line.group().part().startsWith("item-")) continue;
            var when = line.group().when();
            TouchBrief brief = when != null && when.contains("year") ? year : half;
            String text = line.filled(slot -> Optional.of(known(slots, slot)), own -> own)
                    .orElseThrow();
            var draft = new DraftText("", text);
            DraftCheck.findings(DraftRequest.of(brief.as(kind(line), 0), draft, brief.facts())).stream()
                    .filter(Finding::isReject)
                    .filter(finding -> !OF_A_WHOLE_TEXT.contains(finding.rule()))
                    .forEach(finding -> wrong.add(finding.rule() + " '" + finding.quote() + "' in " + line.text()));
            if (!line.group().part().equals("compare"))
                ReviewRules.shipped()
                        .classify(draft, "nurture", deal.language(), brief.facts(), DealContext.UNKNOWN)
                        .stream()
                        .filter(reason -> !FROM_FACTS_OR_KIND.contains(reason.reason()))
                        .forEach(reason -> wrong.add("review " + reason.reason() + " in " + line.text()));
        }
        assertThat(wrong).isEmpty();
    }

    /// A word for a form that the deal's facts do not have.
    private static String known(Slots slots, Slot slot) {
        return slots.fill(slot).orElse("");
    }

    private static String kind(Line line) {
        return line.group().kinds().stream().sorted().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void stands_once_and_in_a_place_that_a_kind_has(KnownDeal deal) {
        Tongue tongue = deal.language().equals("en") ? new EnglishTongue() : new ChineseTongue();
        Set<String> places = MessageKinds.shipped().all().stream()
                .flatMap(kind -> kind.parts().stream())
                .flatMap(part -> part.oneOf().stream())
                .collect(Collectors.toSet());
        places.addAll(Set.of("subject", "postscript"));
        Set<String> kinds =
                MessageKinds.shipped().all().stream().map(MessageKind::id).collect(Collectors.toSet());
        kinds.add("any");
        assertThat(tongue.lines().all()).allSatisfy(line -> {
            assertThat(kinds).as(line.text()).containsAll(line.group().kinds());
            if (!line.group().part().startsWith("item-"))
                assertThat(places).as(line.text()).contains(line.group().part());
        });
        Map<String, Long> times = tongue.lines().all().stream()
                .filter(line -> !line.group().part().startsWith("item-"))
                .collect(Collectors.groupingBy(
                        line -> line.group().part() + " " + line.text()
                                + line.group().after(),
                        Collectors.counting()));
        assertThat(times.entrySet()).noneMatch(one -> one.getValue() > 1);
    }
}
