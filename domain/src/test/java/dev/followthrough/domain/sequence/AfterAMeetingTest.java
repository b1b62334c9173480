package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AfterAMeetingTest {
    private static FollowedDeal deal() {
        return FollowedDeal.on(
                Plans.aPlan().mail("news", 1).mail("case-study", 3).mail("breakup", 21));
    }

    @Test
    void the_recap_leaves_within_its_hours_and_the_days_count_from_the_meeting() {
        FollowedDeal deal = deal().onDay(2, "10:00");
        deal.metUsAt(deal.now()).onDay(2, "17:00");
        assertThat(deal).hasSent("news", "meeting-recap").hasSentLastAt(day(2, "12:00"));
        deal.onDay(7, "10:00");
        assertThat(deal).hasSent("news", "meeting-recap", "case-study").hasSentLastAt(day(7, "09:00"));
    }

    @Test
    void a_touch_that_was_planned_before_knows_nothing_of_the_meeting_and_is_given_up() {
        FollowedDeal deal = deal().withReviewOf("case-study").onDay(3, "10:00");
        String before = deal.draft();
        deal.metUsAt(deal.now());
        deal.hears(new SequenceEvent.Reviewed(deal.now(), 2, before, SequenceEvent.Reviewed.Verdict.APPROVED, "ann"));
        deal.onDay(3, "17:00");
        assertThat(deal).hasSent("news", "meeting-recap");
    }

    @Test
    void the_recap_takes_the_place_of_a_first_step_that_is_one() {
        FollowedDeal deal =
                FollowedDeal.on(Plans.aPlan().mail("recap-of-day-one", 1).mail("case-study", 3));
        deal.begins().metUsAt(deal.now()).onDay(8, "10:00");
        assertThat(deal)
                .hasSent("meeting-recap", "case-study")
                .hasInItsStory("takes the place of its step recap-of-day-one");
    }

    @Test
    void of_a_plan_without_steps_only_the_recap_is_left() {
        FollowUp owed = FollowUp.owed(day(1, "10:00"), day(1, "12:00"), day(1, "14:00"));
        SequenceState met = new Sequence(Plans.aPlan().build())
                .on(
                        SequenceState.enrolled(1, FollowedDeal.MONDAY, 0),
                        new SequenceEvent.MeetingHeld(day(1, "10:00"), owed))
                .state();
        assertThat(met.followUp()).isEqualTo(owed);
    }

    @Test
    void its_owner_reads_it_at_once_and_is_reminded_at_half_the_time() {
        FollowedDeal deal = deal().withReviewOf("meeting-recap").onDay(2, "10:00");
        deal.metUsAt(deal.now());
        assertThat(deal.touch().openReview().remindAt()).isEqualTo(day(2, "12:00"));
        deal.onDay(2, "11:00").isApproved().onDay(2, "12:30");
        assertThat(deal).hasSent("news", "meeting-recap");
    }

    @Test
    void four_days_late_a_call_comes_first() {
        FollowedDeal deal = deal().onDay(8, "10:00");
        int before = deal.sent().size();
        deal.metUsAt(day(3, "14:00"));
        deal.onDay(8, "12:00");
        assertThat(deal).hasTouches(before);
        assertThat(deal.touch().stage()).isEqualTo(Touch.Stage.WITH_PERSON);
        deal.hasItsTaskDone(deal.touch().ordinal()).onDay(8, "16:00");
        assertThat(deal).hasTouches(before + 1);
        assertThat(deal.sent().getLast().step()).isEqualTo("meeting-recap");
    }

    @Test
    void who_passes_over_the_call_still_sends_the_recap() {
        FollowedDeal deal = deal().onDay(8, "10:00");
        deal.metUsAt(day(3, "14:00")).isSkipped().onDay(8, "12:00");
        assertThat(deal.sent().getLast().step()).isEqualTo("meeting-recap");
    }

    @Test
    void who_passes_over_the_recap_goes_on_with_the_cadence() {
        FollowedDeal deal = deal().onDay(2, "10:00");
        deal.metUsAt(deal.now()).isSkipped().onDay(7, "10:00");
        assertThat(deal).hasSent("news", "case-study");
    }

    @Test
    void a_deal_that_was_paused_recaps_when_it_is_resumed() {
        FollowedDeal deal = deal().onDay(2, "10:00").isPaused();
        deal.metUsAt(deal.now()).onDay(3, "10:00").isResumed().onDay(3, "12:00");
        assertThat(deal).hasSent("news", "meeting-recap");
    }

    @Test
    void an_internal_meeting_owes_nothing() {
        FollowedDeal deal = deal().onDay(2, "10:00").meetsUs().onDay(4, "17:00");
        assertThat(deal).hasSent("news");
    }
}
