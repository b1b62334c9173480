package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;
import static dev.followthrough.domain.sequence.Plans.threeMails;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private final FollowedDeal deal = FollowedDeal.on(threeMails()).onDay(1, "12:00");

    @Test
    void an_absence_moves_the_next_touch_past_the_return_and_uses_up_no_step() {
        deal.isAwayUntil(day(8, "08:00"));
        assertThat(deal).isRunning().plansItsNextTouchFor("case-study", day(8, "09:00"));

        deal.onDay(90, "09:00");
        assertThat(deal).hasSent("recap", "case-study", "breakup").stoppedBecause(StopReason.EXHAUSTED);
    }

    @Test
    void the_touches_after_it_keep_their_distance() {
        deal.isAwayUntil(day(8, "09:00")).onDay(8, "09:00");
        assertThat(deal).hasSentLastAt(day(8, "09:00")).plansItsNextTouchFor("breakup", day(14, "09:00"));
    }

    @Test
    void an_absence_that_ends_before_the_next_touch_moves_nothing() {
        deal.isAwayUntil(day(2, "08:00"));
        assertThat(deal).plansItsNextTouchFor("case-study", day(3, "09:00"));
    }

    @Test
    void an_absence_without_a_clear_end_moves_nothing_and_is_told() {
        deal.isAwayUntil(null);
        assertThat(deal).plansItsNextTouchFor("case-study", day(3, "09:00")).hasInItsStory("not clear");
    }

    @Test
    void an_absence_that_is_over_moves_nothing() {
        deal.isAwayUntil(day(0, "08:00"));
        assertThat(deal).plansItsNextTouchFor("case-study", day(3, "09:00"));
        Assertions.assertThat(deal.state().notBefore()).isNull();
    }

    @Test
    void the_later_of_two_returns_counts_whatever_order_they_come_in() {
        deal.isAwayUntil(day(9, "09:00")).isAwayUntil(day(8, "09:00"));
        assertThat(deal).plansItsNextTouchFor("case-study", day(9, "09:00"));
    }

    @Test
    void a_draft_that_was_waiting_is_written_again_after_the_return() {
        var reviewed = FollowedDeal.on(aPlan().reviewedMail("offer", 2)).onDay(1, "12:00");
        assertThat(reviewed).waits(Waiting.FOR_REVIEW);

        reviewed.isAwayUntil(day(10, "09:00")).onDay(10, "09:00");
        assertThat(reviewed).waits(Waiting.FOR_REVIEW).hasWrittenDrafts(2).hasSentNothing();
    }

    @Test
    void a_persons_task_stays_where_it_is_and_the_mail_after_it_waits_for_the_return() {
        var calling = FollowedDeal.on(aPlan().call("call", 0).mail("news", 1)).begins();
        calling.isAwayUntil(day(10, "09:00"));
        assertThat(calling).waits(Waiting.FOR_TASK);

        calling.hasItsTaskDone(1);
        assertThat(calling).comesNextTo("news");
        Assertions.assertThat(calling.touch().due()).isAfterOrEqualTo(day(10, "09:00"));
    }
}
