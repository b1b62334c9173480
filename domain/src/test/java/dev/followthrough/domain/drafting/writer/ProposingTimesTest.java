package dev.followthrough.domain.drafting.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.review.ReviewRules;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who has no date for the next conversation is offered some (M53; seeds B: "If not scheduled, propose specific
/// times").
class ProposingTimesTest {
    private static final List<Offer> OFFERS = Stream.of("2026-10-22T14:00", "2026-10-23T09:30", "2026-10-26T15:30")
            .map(LocalDateTime::parse)
            .map(at -> new Offer(
                    at.toInstant(ZoneOffset.UTC), at.toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(30)), at))
            .toList();

    private static TouchBrief brief(KnownDeal deal, String kind, long seed, List<Offer> offers) {
        TouchBrief whole = deal.whole(kind, null, 2, seed, List.of());
        List<Fact> facts = new ArrayList<>(whole.facts().facts());
        facts.removeIf(fact -> fact.isCalled(FactLabels.NEXT_MEETING)
                || fact.isCalled(FactLabels.FREE_SLOT)
                || fact.isCalled(FactLabels.PROMISED_STEP));
        facts.addAll(Offer.facts(offers, "a calendar"));
        return whole.withFacts(new FactLedger(facts));
    }

    @Test
    void a_recap_a_mail_after_a_demo_and_a_check_in_propose_two_or_three_of_them_in_both_languages() {
        var check = new DraftCheck(ReviewRules.shipped());
        for (KnownDeal deal : KnownDeal.values())
            for (String kind : List.of("recap", "post-demo", "check-in-with-value", "proposal-follow-up", "new-angle"))
                for (long seed = 1; seed < 6; seed++) {
                    TouchBrief brief = brief(deal, kind, seed, OFFERS);
                    DraftText text = BuiltInWriter.write(brief);
                    if (kind.equals("new-angle") && Offer.in(text, OFFERS).isEmpty()) continue; // too long for it
                    assertThat(Offer.in(text, OFFERS)).as(text.body()).hasSizeBetween(2, 3);
                    assertThat(check.check(DraftRequest.of(brief, text, brief.facts()), DealContext.UNKNOWN)
                                    .ok())
                            .as(text.body())
                            .isTrue();
                }
    }

    @Test
    void without_a_calendar_the_same_mails_ask_in_words() {
        for (KnownDeal deal : KnownDeal.values())
            for (String kind : List.of("recap", "post-demo", "check-in-with-value"))
                assertThat(Offer.in(BuiltInWriter.write(brief(deal, kind, 3, List.of())), OFFERS))
                        .isEmpty();
    }

    @Test
    void an_owner_who_asks_for_a_call_gets_the_times_into_that_question() {
        TouchBrief brief = brief(KnownDeal.EN, "value-bomb", 1, OFFERS)
                .askedAgain("Ask for a call", new DraftText("An idea", "Something else."));
        assertThat(BuiltInWriter.isToAskForCall(brief)).isTrue();
        assertThat(BuiltInWriter.write(brief).body()).containsPattern("call.*22 October|22 October.*call");
    }
}
