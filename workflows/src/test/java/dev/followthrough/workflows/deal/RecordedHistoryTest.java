package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import io.temporal.api.enums.v1.EventType;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What ops read in the Temporal UI, and what a touch costs there.
class RecordedHistoryTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @Test
    void timers_and_activities_say_what_they_are_for() {
        FollowedDeal deal =
                temporal.follow(Plans.aPlan().reviewedMail("offer", 4)).begins().onDay(3, "12:00");
        deal.isApproved().onDay(5, "09:00");
        RunHistory run = deal.lastRun();

        assertThat(run.summaries(EventType.EVENT_TYPE_TIMER_STARTED))
                .containsExactly("until the draft is written", "for the owner's review", "until the touch is due");
        assertThat(run.summaries(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED))
                .containsExactly("Draft offer, touch 1", "Send offer, touch 1", "Save where the deal stands");
        assertThat(run.summaries(EventType.EVENT_TYPE_MARKER_RECORDED))
                .containsExactly(
                        "Read the log after 0", "Find an hour for offer", "Ask for the review: offer, touch 1");
    }

    @Test
    void activities_wait_in_the_queue_of_their_kind() {
        FollowedDeal deal = temporal.follow(Plans.aPlan().mail("recap", 0)).begins();
        assertThat(deal.lastRun().events(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED))
                .extracting(event -> event.getActivityTaskScheduledEventAttributes()
                        .getTaskQueue()
                        .getName())
                .containsExactly(TaskQueues.DRAFTING, TaskQueues.DELIVERY, TaskQueues.NOTICES);
    }

    @Test
    void search_attributes_change_with_the_phase_alone() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(4, "10:00");
        assertThat(deal.lastRun().count(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES))
                .isZero();
        deal.replies(Intent.QUESTION).replies(Intent.QUESTION).isResumed().onDay(30, "10:00");
        assertThat(deal.lastRun().count(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES))
                .as("held, running, finished")
                .isEqualTo(3);
    }

    @Test
    void a_timer_that_nobody_waits_for_any_more_is_cancelled() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
        deal.isPausedUntil(day(5, "10:00")).isPausedUntil(day(6, "10:00")).isResumed();
        RunHistory run = deal.lastRun();
        assertThat(run.count(EventType.EVENT_TYPE_TIMER_STARTED)).isEqualTo(4);
        assertThat(run.count(EventType.EVENT_TYPE_TIMER_CANCELED)).isEqualTo(3);
    }

    @Test
    void an_automatic_touch_takes_18_events() {
        FollowedDeal two = temporal.follow(Plans.aPlan().mail("one", 0).mail("two", 3));
        FollowedDeal three =
                temporal.follow(Plans.aPlan().mail("one", 0).mail("two", 3).mail("three", 7));
        assertThat(sum(more(two.begins().onDay(9, "09:00"), three.begins().onDay(9, "09:00"))))
                .isEqualTo(18);
    }

    @Test
    void a_touch_that_was_approved_before_it_was_due_takes_30_events() {
        Plans one = Plans.aPlan().reviewedMail("one", 1);
        FollowedDeal once = temporal.follow(one).begins().isApproved().onDay(5, "09:00");
        FollowedDeal twice = temporal.follow(
                        Plans.aPlan().reviewedMail("one", 1).reviewedMail("two", 4))
                .begins()
                .isApproved()
                .onDay(3, "12:00")
                .isApproved()
                .onDay(5, "09:00");
        assertThat(sum(more(once, twice))).isEqualTo(30);
    }

    @Test
    void a_reminder_takes_6_events() {
        Plans plan = Plans.aPlan().reviewedMail("one", 4);
        FollowedDeal early =
                temporal.follow(plan).begins().onDay(3, "12:00").isApproved().onDay(5, "09:00");
        FollowedDeal late =
                temporal.follow(plan).begins().onDay(3, "14:00").isApproved().onDay(5, "09:00");
        assertThat(sum(more(early, late))).isEqualTo(6);
    }

    @Test
    void a_touch_that_turned_out_to_need_a_reader_and_was_approved_the_same_day_takes_26_events() {
        FollowedDeal once = temporal.follow(Plans.aPlan().mail("one", 0)).begins();
        FollowedDeal twice = temporal.follow(Plans.aPlan().mail("one", 0).mail("two", 3))
                .withReviewOf("two")
                .begins();
        twice.onDay(3, "10:00").isApproved();
        assertThat(sum(more(once, twice))).isEqualTo(26);
    }

    private static Map<String, Integer> more(FollowedDeal less, FollowedDeal more) {
        Map<String, Integer> counts = new TreeMap<>(more.lastRun().counts());
        less.lastRun().counts().forEach((type, count) -> counts.merge(type, -count, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
