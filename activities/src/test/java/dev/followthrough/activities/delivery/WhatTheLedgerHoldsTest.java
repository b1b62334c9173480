package dev.followthrough.activities.delivery;

import static dev.followthrough.activities.delivery.ScriptedSmtp.drop;
import static dev.followthrough.activities.delivery.ScriptedSmtp.say;
import static dev.followthrough.activities.delivery.ScriptedSmtp.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.followthrough.activities.MailTest;
import dev.followthrough.activities.MailTestApplication;
import dev.followthrough.activities.delivery.ScriptedSmtp.Act;
import dev.followthrough.activities.delivery.ScriptedSmtp.At;
import dev.followthrough.activities.delivery.SomeTouches.SomeTouch;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.workflows.deal.DeliveryActivities;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the ledger holds after each way in which a hand-off can go, and that no way leads to a second mail (G2,
/// G3).
@MailTest
class WhatTheLedgerHoldsTest {
    @Autowired
    SomeTouches touches;

    @Autowired
    DeliveryActivitiesImpl delivery;

    @Autowired
    Ledger ledger;

    @Autowired
    DealLog log;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    private final ScriptedSmtp server = ScriptedSmtp.plain();
    private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    private DeliveryActivities activity;

    @BeforeEach
    void register() {
        temporal.registerActivitiesImplementations(delivery);
        activity = temporal.newActivityStub(DeliveryActivities.class);
    }

    @AfterEach
    void close() {
        MailTestApplication.WATCH.set(SendWatch.NOBODY);
        server.close();
        temporal.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                arguments(At.GREETING, say("421 busy"), "claimed", "gateClosed"),
                arguments(At.GREETING, drop(), "claimed", "gateClosed"),
                arguments(At.MAIL, say("451 later"), "claimed", "gateClosed"),
                arguments(At.RCPT, say("550 5.1.1 unknown user"), "refused", "refused"),
                arguments(At.DATA, say("452 full"), "claimed", "gateClosed"),
                arguments(At.DATA, say("554 no"), "refused", "refused"),
                arguments(At.DOT, say("451 later"), "claimed", "gateClosed"),
                arguments(At.DOT, say("554 spam"), "refused", "refused"),
                arguments(At.DOT, drop(), "unknown", "left"),
                arguments(At.DOT, silence(), "unknown", "left"),
                arguments(At.QUIT, silence(), "sent", "left"));
    }

    @ParameterizedTest(name = "{2} after {0}")
    @MethodSource("ways")
    void each_way_ends_in_one_state(At at, Act act, String state, String event) {
        SomeTouch touch = touches.cleared(server.port(), 1);
        server.when(at, act);
        SequenceEvent outcome = activity.sendTouch(touch.order());
        assertThat(outcome.name()).isEqualTo(event);
        assertThat(row(touch).get("state")).isEqualTo(state);
    }

    @Test
    void a_touch_that_was_refused_for_now_leaves_under_the_same_message_id_later() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        server.when(At.DOT, say("451 later"));
        activity.sendTouch(touch.order());
        server.when(At.DOT, say("250 2.0.0 <rewritten.7@mail.example> queued"));
        SequenceEvent outcome = activity.sendTouch(touch.order());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SequenceEvent.Left.class,
                        left -> assertThat(left.certain()).isTrue());
        assertThat(server.delivered())
                .hasSize(2)
                .allSatisfy(mail ->
                        assertThat(mail).contains("Message-ID: <" + row(touch).get("message_id") + ">"));
        assertThat(row(touch))
                .containsEntry("attempts", 2)
                .containsEntry("real_message_id", "rewritten.7@mail.example");
    }

    @Test
    void an_unknown_outcome_is_never_tried_again() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        server.when(At.DOT, drop());
        activity.sendTouch(touch.order());
        server.when(At.DOT, say("250 ok"));
        SequenceEvent again = activity.sendTouch(touch.order());
        assertThat(again)
                .isInstanceOfSatisfying(
                        SequenceEvent.Left.class,
                        left -> assertThat(left.certain()).isFalse());
        assertThat(server.delivered()).hasSize(1);
        assertThat(row(touch).get("dot_at")).isNotNull();
    }

    @Test
    void a_stop_that_is_committed_while_the_body_streams_stops_the_dot() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        MailTestApplication.WATCH.set((point, key) -> {
            if (point == SendWatch.Point.HANDED_OFF)
                jdbc.sql("update deal set gate = 'held' where id = ?")
                        .param(touch.deal())
                        .update();
        });
        SequenceEvent outcome = activity.sendTouch(touch.order());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SequenceEvent.GateClosed.class,
                        closed -> assertThat(closed.reason()).isEqualTo(GateReason.DEAL_NOT_RUNNING));
        assertThat(server.delivered()).isEmpty();
        assertThat(row(touch).get("state")).isEqualTo("claimed");
    }

    @Test
    void a_commit_that_fails_after_the_dot_is_counted_and_the_servers_answer_still_counts() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        double before = unfenced();
        MailTestApplication.WATCH.set((point, key) -> {
            if (point == SendWatch.Point.DOT_WRITTEN) killTheGatesSession();
        });
        SequenceEvent outcome = activity.sendTouch(touch.order());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SequenceEvent.Left.class,
                        left -> assertThat(left.certain()).isTrue());
        assertThat(row(touch).get("state")).isEqualTo("sent");
        assertThat(server.delivered()).hasSize(1);
        assertThat(unfenced()).isEqualTo(before + 1);
    }

    @Test
    void a_session_that_dies_between_check_and_dot_is_counted_too_and_its_silence_is_unknown() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        server.when(At.DOT, drop());
        double before = unfenced();
        MailTestApplication.WATCH.set((point, key) -> {
            if (point == SendWatch.Point.LOCKED) killTheGatesSession();
        });
        SequenceEvent outcome = activity.sendTouch(touch.order());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SequenceEvent.Left.class,
                        left -> assertThat(left.certain()).isFalse());
        assertThat(row(touch).get("state")).isEqualTo("unknown");
        assertThat(unfenced()).isEqualTo(before + 1);
    }

    /// Ends the one session that is inside a transaction: the one that holds the gate's locks.
    private void killTheGatesSession() {
        int gone = CompletableFuture.supplyAsync(this::killed).join();
        assertThat(gone).isEqualTo(1);
    }

    /// On another thread, so by another session.
    private int killed() {
        return jdbc.sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and state = 'idle in transaction'")
                .query(Boolean.class)
                .list()
                .size();
    }

    private double unfenced() {
        return meters.counter("followthrough.sends.unfenced").count();
    }

    @Test
    void a_database_that_fails_before_the_dot_leaves_the_touch_free() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        MailTestApplication.WATCH.set((point, key) -> {
            if (point == SendWatch.Point.HANDED_OFF) throw new IllegalStateException("no database");
        });
        assertThatThrownBy(() -> activity.sendTouch(touch.order())).hasStackTraceContaining("no database");
        assertThat(row(touch).get("state")).isEqualTo("claimed");
        MailTestApplication.WATCH.set(SendWatch.NOBODY);
        assertThat(activity.sendTouch(touch.order())).isInstanceOf(SequenceEvent.Left.class);
        assertThat(server.delivered()).hasSize(1);
    }

    @Test
    void a_server_that_answers_after_the_attempt_was_given_up_settles_it() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        MailTestApplication.WATCH.set((point, key) -> {
            if (point == SendWatch.Point.ANSWERED) ledger.markUnknown(touch.key(), Instant.now());
        });
        activity.sendTouch(touch.order());
        assertThat(row(touch)).containsEntry("state", "sent").containsEntry("settled_by", "server");
        assertThat(log.since(touch.deal(), 0))
                .singleElement()
                .satisfies(row -> assertThat(row.event()).isInstanceOf(SequenceEvent.OutcomeSettled.class));
    }

    @Test
    void a_recipient_that_no_server_could_take_is_refused_and_not_tried_for_ever() {
        SomeTouch touch = touches.cleared(server.port(), 1);
        jdbc.sql("update contact set email = ? where email = ?")
                .params("pri ya@northwind.example" + touch.deal(), touch.address())
                .update();
        jdbc.sql("update draft set hash = ? where id = ?")
                .params(
                        dev.followthrough.domain.review.ContentHash.of(
                                "pri ya@northwind.example" + touch.deal(), "Docks", "Hello Priya"),
                        touch.draft())
                .update();
        SequenceEvent outcome = activity.sendTouch(touch.order());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SequenceEvent.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unaddressable"));
    }

    private Map<String, Object> row(SomeTouch touch) {
        return Objects.requireNonNull(jdbc.sql("select * from delivery where deal_id = ?")
                .param(touch.deal())
                .query()
                .singleRow());
    }
}
