package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Steps that count from another day than the start, and steps that come again.
class DatesAndRoundsTest {
    private final Plans renewal = aPlan().mail("early", -60)
            .counts(Anchor.RENEWAL)
            .mail("middle", -30)
            .counts(Anchor.RENEWAL)
            .mail("late", -10)
            .counts(Anchor.RENEWAL);

    @Test
    void a_step_waits_for_the_date_it_counts_from_and_asks_for_it() {
        var deal = FollowedDeal.on(renewal).begins();
        assertThat(deal).isHeldBecause(HoldReason.DATE_UNKNOWN);
        deal.hears(new SequenceEvent.DateSet(day(0, "09:00"), Anchor.RENEWAL, day(67, "09:00")));
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(7, "09:00"));
    }

    @Test
    void steps_before_a_date_that_has_come_near_are_not_made_up_for_in_a_burst() {
        var deal = FollowedDeal.on(renewal)
                .hears(new SequenceEvent.DateSet(day(0, "09:00"), Anchor.RENEWAL, day(11, "09:00")));
        assertThat(deal).hasInItsStory("step early skipped");
        deal.onDay(60, "09:00");
        assertThat(deal).hasSent("middle", "late");
    }

    @Test
    void a_date_that_moves_takes_its_steps_along() {
        var deal = FollowedDeal.on(renewal)
                .hears(new SequenceEvent.DateSet(day(0, "09:00"), Anchor.RENEWAL, day(70, "09:00")))
                .hears(new SequenceEvent.DateSet(day(0, "09:00"), Anchor.RENEWAL, day(84, "09:00")));
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(24, "09:00"));
    }

    @Test
    void a_step_that_repeats_says_something_else_each_time_and_then_ends() {
        var monthly = new StepOptions(
                null,
                List.of(),
                null,
                List.of(),
                new StepOptions.Repeat(Duration.ofDays(28), 3),
                List.of(turn("spring"), turn("summer")),
                null);
        var deal = FollowedDeal.on(aPlan().mail("letter", 28).that(monthly)).onDay(200, "09:00");
        Assertions.assertThat(deal.written()).extracting(Step::angle).containsExactly("spring", "summer", "spring");
        Assertions.assertThat(deal.story())
                .extracting(StoryLine::why)
                .contains("time 2 of 3: another angle", "time 3 of 3: another angle");
        Assertions.assertThat(deal.sent())
                .extracting(FollowedDeal.Sent::at)
                .containsExactly(day(28, "09:00"), day(56, "09:00"), day(84, "09:00"));
        assertThat(deal).stoppedBecause(StopReason.EXHAUSTED);
    }

    @Test
    void linked_touches_count_as_one_for_the_gap() {
        var deal = FollowedDeal.on(aPlan().mail("mail", 0)
                        .mail("and-call", 0)
                        .counts(Anchor.WITH_PREVIOUS)
                        .mail("later", 1))
                .onDay(0, "10:00");
        assertThat(deal).hasSent("mail", "and-call");
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(2, "09:00"));
    }

    @Test
    void a_step_after_the_previous_one_counts_from_when_that_really_left() {
        var deal = FollowedDeal.on(
                        aPlan().reviewedMail("first", 0).mail("second", 5).counts(Anchor.PREVIOUS))
                .onDay(1, "12:00")
                .isApproved()
                .onDay(3, "09:00");
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(7, "09:00"));
    }

    @Test
    void a_good_lead_is_followed_up_faster_within_the_gap() {
        var plan = aPlan().mail("first", 0)
                .mail("second", 10)
                .options(new PlanOptions(List.of(), List.of(), null, Map.of("high", 50), Map.of()));
        var deal =
                FollowedDeal.on(plan).begins().hears(new SequenceEvent.Rated(day(0, "09:00"), null, "high", Set.of()));
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(7, "09:00"));
    }

    @Test
    void a_step_for_others_is_passed_over_at_once() {
        var onlyBig = new StepOptions(
                null,
                List.of(),
                new StepOptions.Group(List.of("enterprise"), List.of(), List.of(), List.of()),
                List.of(),
                null,
                List.of(),
                null);
        var deal = FollowedDeal.on(aPlan().mail("letter", 5).that(onlyBig).mail("mail", 7))
                .begins();
        assertThat(deal).hasInItsStory("step letter skipped");
        Assertions.assertThat(deal.touch().due()).isEqualTo(day(7, "09:00"));
    }

    private static Variant turn(String angle) {
        return new Variant(null, null, null, angle, null, null, List.of(), null, null, null, null);
    }
}
