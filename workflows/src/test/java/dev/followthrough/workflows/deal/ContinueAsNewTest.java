package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.api.enums.v1.EventType;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContinueAsNewTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @Test
    void a_long_sleepers_history_is_started_and_timer() {
        FollowedDeal deal = temporal.follow(Plans.nurture()).begins().onDay(20, "09:00");

        assertThat(deal.runs()).hasSize(2);
        assertThat(deal.lastRun().events())
                .extracting(event -> RunHistory.name(event.getEventType()))
                .containsExactly(
                        "WORKFLOW_EXECUTION_STARTED",
                        "WORKFLOW_TASK_SCHEDULED",
                        "WORKFLOW_TASK_STARTED",
                        "WORKFLOW_TASK_COMPLETED",
                        "MARKER_RECORDED",
                        "TIMER_STARTED");
    }

    @Test
    void a_first_touch_that_is_far_away_needs_no_second_run() {
        FollowedDeal deal =
                temporal.follow(Plans.aPlan().mail("spring", 40)).begins().onDay(20, "09:00");
        assertThat(deal.runs()).hasSize(1);
    }

    @Test
    void a_touch_that_leaves_at_once_is_forgotten_before_the_long_sleep() {
        FollowedDeal deal = temporal.follow(Plans.aPlan().mail("spring", 0).mail("summer", 46))
                .begins();
        assertThat(deal.sent()).containsExactly("spring");
        assertThat(deal.runs()).hasSize(2);
    }

    @Test
    void a_word_in_a_long_sleep_that_changes_no_plan_leaves_the_timer_running() {
        FollowedDeal deal = temporal.follow(Plans.nurture()).begins().onDay(10, "09:00");
        deal.hears(new SequenceEvent.Engaged(deal.minute(), Happened.OPENED)).onDay(12, "09:00");
        assertThat(deal.runs()).hasSize(2);
        assertThat(deal.lastRun().count(EventType.EVENT_TYPE_TIMER_STARTED)).isOne();
        assertThat(deal.lastRun().count(EventType.EVENT_TYPE_TIMER_CANCELED)).isZero();
        deal.onDay(47, "10:00");
        assertThat(deal.sent()).containsExactly("spring", "summer");
    }

    @Test
    void state_numbers_and_story_go_on_where_they_were() {
        FollowedDeal deal = temporal.follow(Plans.nurture()).begins().onDay(1, "08:00");
        deal.hears(new SequenceEvent.Engaged(deal.minute(), Happened.OPENED)).onDay(20, "09:00");
        assertThat(deal.runs()).hasSize(2);
        assertThat(deal.books.state().ordinal()).isEqualTo(2);
        assertThat(deal.books.story()).hasSize(5);
        assertThat(deal.tells())
                .containsExactlyElementsOf(deal.books.story().values().stream()
                        .map(line -> line.what())
                        .toList());

        deal.committed(new SequenceEvent.Engaged(deal.minute(), Happened.OPENED));
        deal.replies(Intent.QUESTION);
        assertThat(deal.tells()).endsWith("mail opened", "reply received (question)");
    }

    @Test
    void what_the_server_shows_of_it_is_said_again() {
        FollowedDeal deal = temporal.follow(Plans.nurture()).begins().onDay(20, "09:00");
        assertThat(deal.described().getMemo("cadence", String.class)).isEqualTo("test@1");
        assertThat(deal.details()).contains("until the draft is written").contains("cadence: test@1");
        assertThat(deal.phase()).isEqualTo("running");
        assertThat(deal.described().getTypedSearchAttributes().get(DealSearchAttributes.CADENCE))
                .isEqualTo("test@1");
    }

    @Test
    void a_word_that_comes_at_the_last_moment_of_a_run_is_heard() {
        FollowedDeal deal = temporal.follow(Plans.nurture());
        deal.during(
                        "cameToRest",
                        () -> deal.committed(new SequenceEvent.Paused(day(1, "09:00"), null, "ann"))
                                .nudged())
                .begins()
                .onDay(60, "09:00");
        assertThat(deal.phase()).isEqualTo("paused");
        assertThat(deal.sent()).containsExactly("spring");
    }

    /// The server suggests a new run at 4,096 events, whatever a signal was worth.
    @Test
    void a_run_that_was_told_thousands_of_things_old_and_new_continues_as_a_new_one() {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
        deal.isPausedUntil(null);
        IntStream.range(0, 1_000)
                .forEach(n -> told(deal, deal.books.append(bounce(deal)).seq()));
        deal.settled();
        assertThat(deal.runs()).hasSize(1);
        IntStream.range(0, 3_200).forEach(n -> told(deal, 2));
        deal.settled();
        assertThat(deal.runs()).hasSizeBetween(2, 3);
        assertThat(deal.phase()).isEqualTo("paused");
        assertThat(deal.books.story()).hasSizeGreaterThan(1_000);

        deal.isResumed().onDay(9, "09:00");
        assertThat(deal.sent()).containsExactly("recap", "case-study", "breakup");
    }

    private static void told(FollowedDeal deal, long seq) {
        deal.isSignalled("bounced", new Happening(seq, "x", bounce(deal)));
    }

    private static SequenceEvent bounce(FollowedDeal deal) {
        return new SequenceEvent.Bounced(deal.minute(), false);
    }
}
