package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.FollowedDeal.day;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class TaskChannelTest {
    private final FollowedDeal deal = FollowedDeal.on(
                    aPlan().call("call", 0).call("call-again", 4).mail("news", 8))
            .begins();

    @Test
    void a_call_is_given_to_the_owner_with_its_script_and_never_leaves_by_itself() {
        deal.onDay(30, "09:00");
        assertThat(deal).waits(Waiting.FOR_TASK).hasSentNothing().hasWrittenDrafts(1);
    }

    @Test
    void a_done_call_counts_as_a_touch_and_the_next_keeps_the_gap_after_it() {
        deal.onDay(3, "12:00").hasItsTaskDone(1);
        assertThat(deal).hasInItsStory("outcome: spoke with them").plansItsNextTouchFor("call-again", day(7, "09:00"));
    }

    @Test
    void a_call_that_was_made_although_its_deal_had_been_paused_counts() {
        deal.isPaused().hasItsTaskDone(1);
        assertThat(deal).isPausedByAnn().comesNextTo("call-again");
    }

    @Test
    void a_call_that_was_made_after_it_was_planned_anew_is_not_asked_for_again() {
        deal.isRescheduledTo(day(2, "10:00")).hasItsTaskDone(1);
        assertThat(deal).comesNextTo("call-again");
    }

    @Test
    void the_late_answer_to_a_skipped_call_is_not_taken_for_the_next_ones() {
        deal.isSkipped().onDay(4, "09:00").hasItsTaskDone(1);
        assertThat(deal).comesNextTo("call-again").waits(Waiting.FOR_TASK);
        Assertions.assertThat(deal.touch().ordinal()).isEqualTo(2);
    }

    @Test
    void a_task_that_is_done_twice_counts_once() {
        deal.hasItsTaskDone(1).hasItsTaskDone(1);
        assertThat(deal).comesNextTo("call-again");
    }

    @Test
    void a_task_cannot_be_done_for_a_mail() {
        deal.hasItsTaskDone(1)
                .onDay(4, "09:00")
                .hasItsTaskDone(2)
                .onDay(6, "09:00")
                .hasItsTaskDone(3);
        assertThat(deal).comesNextTo("news").hasSentNothing();
    }
}
