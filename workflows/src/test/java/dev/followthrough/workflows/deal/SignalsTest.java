package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.deal.DealOutbox.Logged;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.client.WorkflowOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignalsTest {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    private FollowedDeal deal() {
        return temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
    }

    private static FollowedDeal signalled(FollowedDeal deal, Logged row) {
        return deal.isSignalled(row.event().name(), new Happening(row.seq(), row.sourceId(), row.event()));
    }

    private static Logged written(FollowedDeal deal, SequenceEvent event) {
        return deal.books.append(event);
    }

    @Test
    void a_signal_that_comes_twice_counts_once() {
        FollowedDeal deal = deal();
        Logged skipped = written(deal, new SequenceEvent.Skipped(deal.minute(), "ann"));
        signalled(signalled(signalled(deal, skipped), skipped), skipped).settled();
        assertThat(deal.tells()).containsOnlyOnce("step case-study skipped").doesNotContain("step breakup skipped");
    }

    @Test
    void signals_out_of_order_are_heard_in_the_logs_order() {
        FollowedDeal deal = deal();
        Logged paused = written(deal, new SequenceEvent.Paused(deal.minute(), null, "ann"));
        Logged resumed = written(deal, new SequenceEvent.Resumed(deal.minute(), "ann"));
        signalled(deal, resumed).settled();
        signalled(deal, paused).settled();
        assertThat(deal.tells()).containsSubsequence("paused", "resumed");
        assertThat(deal.phase()).isEqualTo("running");
    }

    @Test
    void what_a_lost_signal_would_have_told_is_read_from_the_log() {
        FollowedDeal deal = deal();
        written(deal, new SequenceEvent.Engaged(deal.minute(), Happened.OPENED));
        written(deal, new SequenceEvent.Replied(deal.minute(), Intent.QUESTION));
        signalled(deal, written(deal, new SequenceEvent.Engaged(deal.minute(), Happened.CLICKED)))
                .settled();
        assertThat(deal.tells()).containsSubsequence("mail opened", "reply received (question)", "link clicked");
        assertThat(deal.phase()).isEqualTo("held");
    }

    @Test
    void a_gap_of_more_than_a_page_of_the_log_is_read_to_its_end() {
        FollowedDeal deal = deal();
        IntStream.range(0, DealBooks.PAGE + 30)
                .forEach(n -> written(deal, new SequenceEvent.Bounced(deal.minute(), false)));
        written(deal, new SequenceEvent.Replied(deal.minute(), Intent.QUESTION));
        Logged last = written(deal, new SequenceEvent.Engaged(deal.minute(), Happened.OPENED));
        signalled(deal, last).settled();
        assertThat(deal.tells()).endsWith("reply received (question)", "mail opened");
        assertThat(deal.phase()).isEqualTo("held");
    }

    @Test
    void a_number_that_the_log_does_not_know_makes_nobody_deaf() {
        FollowedDeal deal = deal();
        deal.isSignalled(
                        "stopped",
                        new Happening(4_000_000, "forged", new SequenceEvent.Stopped(deal.minute(), "nobody")))
                .settled();
        assertThat(deal.phase()).isEqualTo("running");

        deal.replies(Intent.QUESTION);
        assertThat(deal.phase()).isEqualTo("held");
    }

    @Test
    void what_cannot_be_read_is_passed_over() {
        FollowedDeal deal = deal();
        deal.isSignalled("hello");
        deal.isSignalled("paused", "a word");
        deal.isSignalled("paused", List.of(1, 2));
        deal.isSignalled("paused", Map.of("seq", 1, "id", "x"));
        deal.isSignalled("paused", Map.of("seq", "first", "event", Map.of("is", "paused")));
        deal.isSignalled("danced", Map.of("seq", 1, "id", "x", "event", Map.of("is", "danced")));
        deal.isSignalled("replied", Map.of("seq", 1, "id", "x", "event", Map.of("is", "replied")));
        deal.isSignalled(
                "engaged", Map.of("seq", 1, "id", "x", "event", Map.of("is", "engaged", "at", day(1, "09:00"))));
        deal.settled();
        assertThat(deal.phase()).isEqualTo("running");

        deal.replies(Intent.QUESTION);
        assertThat(deal.phase()).isEqualTo("held");
    }

    @Test
    void a_field_of_a_newer_release_is_passed_over() {
        FollowedDeal deal = deal();
        Logged row = written(deal, new SequenceEvent.Stopped(deal.minute(), "ann"));
        deal.isSignalled(
                        "stopped",
                        Map.of(
                                "seq",
                                row.seq(),
                                "id",
                                "x",
                                "tone",
                                "calm",
                                "event",
                                Map.of("is", "stopped", "at", deal.minute(), "by", "ann", "mood", "grave")))
                .settled();
        assertThat(deal.hasEnded()).isTrue();
    }

    @Test
    void a_signal_that_comes_with_the_start_is_heard() {
        FollowedDeal deal = temporal.follow(Plans.threeMails());
        deal.temporal.start();
        Logged row = written(deal, new SequenceEvent.Paused(deal.minute(), null, "ann"));
        var beginning = deal.books.beginning(DealBooks.DEAL).orElseThrow();
        deal.client()
                .newUntypedWorkflowStub(
                        "DealFollowUp",
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(DealFollowUpWorkflow.id(DealBooks.DEAL))
                                .setTaskQueue(TaskQueues.DEALS)
                                .build())
                .signalWithStart(
                        "paused", new Object[] {new Happening(row.seq(), row.sourceId(), row.event())}, new Object[] {
                            new DealStart(
                                    DealBooks.DEAL,
                                    1,
                                    deal.books.plan,
                                    beginning.state(),
                                    beginning.seq(),
                                    beginning.pace(),
                                    0,
                                    List.of())
                        });
        deal.settled();
        assertThat(deal.tells()).containsExactly("paused");
        assertThat(deal.sent()).isEmpty();
    }

    @Test
    void what_happens_after_the_end_changes_nothing() {
        FollowedDeal deal = deal().isStopped();
        deal.committed(new SequenceEvent.Replied(deal.minute(), Intent.QUESTION))
                .nudged()
                .settled();
        assertThat(deal.hasEnded()).isTrue();
        assertThat(deal.tellsLast()).isEqualTo("stopped");
        assertThat(deal.books.unsignalled(DealBooks.DEAL)).isEmpty();
        assertThat(deal.books.epoch()).isEqualTo(1);
    }
}
