package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.threeMails;

import org.junit.jupiter.api.Test;

class PersonsHandTest {
    private final FollowedDeal deal = FollowedDeal.on(threeMails()).onDay(1, "12:00");

    @Test
    void a_paused_deal_sends_nothing_until_it_is_resumed() {
        deal.isPaused().onDay(60, "12:00");
        assertThat(deal).isPausedByAnn().waits(Waiting.FOR_RESUME).hasTouches(1);
    }

    @Test
    void after_a_pause_plans_are_made_anew_and_nothing_is_caught_up_in_a_burst() {
        deal.isPaused().onDay(63, "12:00").isResumed();
        assertThat(deal).hasSent("recap", "case-study").hasSentLastAt(day(63, "12:00"));

        assertThat(deal).plansItsNextTouchFor("breakup", day(67, "12:00"));
    }

    @Test
    void a_short_pause_leaves_the_days_that_are_still_to_come_as_they_were() {
        deal.isPaused().onDay(2, "12:00").isResumed();
        assertThat(deal).plansItsNextTouchFor("case-study", day(3, "09:00"));
    }

    @Test
    void a_pause_with_an_end_ends_by_itself() {
        deal.isPausedUntil(day(10, "10:00")).onDay(10, "09:59");
        assertThat(deal).isPausedByAnn().waits(Waiting.FOR_PAUSE_TO_END);

        deal.onDay(10, "10:00");
        assertThat(deal).isRunning().hasSent("recap", "case-study");
    }

    @Test
    void a_pause_with_an_end_does_not_set_free_what_waits_for_a_person() {
        deal.replies(Intent.QUESTION).isPausedUntil(day(2, "12:00")).onDay(30, "12:00");
        assertThat(deal).isHeldBecause(HoldReason.REPLIED).hasTouches(1).hasInItsStory("pause asked for");
    }

    @Test
    void a_pause_that_has_ended_twice_or_too_early_frees_nothing() {
        deal.isPausedUntil(day(10, "10:00")).hears(new SequenceEvent.PauseEnded(deal.now()));
        assertThat(deal).isPausedByAnn();

        deal.isTakenOver().hears(new SequenceEvent.PauseEnded(day(11, "10:00")));
        assertThat(deal).isInAnnsHands();
    }

    @Test
    void an_answer_holds_a_paused_deal_so_that_the_pauses_end_does_not_resume_it() {
        deal.isPausedUntil(day(2, "10:00")).replies(Intent.OBJECTION).onDay(30, "09:00");
        assertThat(deal).isHeldBecause(HoldReason.REPLIED).hasTouches(1);
    }

    @Test
    void a_held_deal_goes_on_when_its_owner_resumes_it() {
        deal.replies(Intent.NOT_NOW).onDay(30, "10:00").isResumed();
        assertThat(deal).isRunning().hasSent("recap", "case-study");
    }

    @Test
    void who_takes_over_stops_all_automatic_sends_at_once() {
        deal.isTakenOver().onDay(60, "09:00");
        assertThat(deal).isInAnnsHands().waits(Waiting.FOR_HAND_BACK).hasTouches(1);
    }

    @Test
    void an_answer_leaves_a_deal_with_the_person_who_took_it_over() {
        deal.isTakenOver().replies(Intent.POSITIVE);
        assertThat(deal).isInAnnsHands().tellsLast("reply received (positive)");
    }

    @Test
    void what_was_taken_over_can_be_handed_back() {
        deal.isTakenOver().onDay(30, "10:00").isHandedBack();
        assertThat(deal).isRunning().hasSent("recap", "case-study");
    }

    @Test
    void a_skipped_touch_is_passed_over_and_the_next_keeps_its_day() {
        deal.isSkipped();
        assertThat(deal).plansItsNextTouchFor("breakup", day(7, "09:00"));

        deal.onDay(90, "09:00");
        assertThat(deal).hasSent("recap", "breakup");
    }

    @Test
    void who_skips_the_last_touch_ends_it() {
        deal.isSkipped().isSkipped();
        assertThat(deal).stoppedBecause(StopReason.EXHAUSTED).hasTouches(1);
    }

    @Test
    void a_touch_can_be_moved_to_a_later_day_and_the_rest_keep_their_distance() {
        deal.isRescheduledTo(day(8, "11:00"));
        assertThat(deal).plansItsNextTouchFor("case-study", day(8, "11:00"));

        deal.onDay(8, "11:00");
        assertThat(deal).plansItsNextTouchFor("breakup", day(14, "09:00"));
    }

    @Test
    void a_touch_can_be_moved_to_an_earlier_day_but_not_into_the_least_gap() {
        deal.isRescheduledTo(day(2, "11:00"));
        assertThat(deal).plansItsNextTouchFor("case-study", day(2, "11:00"));

        deal.isRescheduledTo(day(1, "13:00"));
        assertThat(deal).plansItsNextTouchFor("case-study", day(2, "09:00"));
    }

    @Test
    void a_touch_that_is_moved_into_the_night_leaves_in_the_morning() {
        deal.isRescheduledTo(day(8, "23:00"));
        assertThat(deal).plansItsNextTouchFor("case-study", day(9, "09:00"));
    }
}
