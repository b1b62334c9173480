package dev.followthrough.activities.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.followthrough.activities.MailTest;
import dev.followthrough.activities.MailTestApplication;
import dev.followthrough.activities.delivery.ScriptedGateway.Act;
import dev.followthrough.activities.delivery.SomeTouches.SomeTouch;
import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.review.ContentHash;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.store.delivery.Receipts;
import dev.followthrough.store.people.Consents;
import dev.followthrough.store.timing.HouseTiming;
import dev.followthrough.workflows.deal.DeliveryActivities;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Text messages go through the same ledger and the same gate as mails (G1, G2, G3).
@MailTest
class SendingATextTest {
    private static final String NUMBER = "+442079460958";
    /// Of nobody who has opted in, in any test: consent goes by the number.
    private static final String NOBODYS = "+442079460671";

    @Autowired
    SomeTouches touches;

    @Autowired
    DeliveryActivitiesImpl delivery;

    @Autowired
    Consents consents;

    @Autowired
    Receipts receipts;

    @Autowired
    HouseTiming house;

    @Autowired
    JdbcClient jdbc;

    private final ScriptedGateway gateway = ScriptedGateway.HOUSE;
    private final CountDownLatch end = new CountDownLatch(1);
    private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    private DeliveryActivities activity;

    @BeforeEach
    void register() {
        temporal.registerActivitiesImplementations(delivery);
        activity = temporal.newActivityStub(DeliveryActivities.class);
        gateway.when(new Act.Say(200, "{\"id\": \"m-1\"}"));
        house.put(TimingJson.read("{\"texts\": \"00:00-23:59:59\"}"), "a test that may run at night");
    }

    @AfterEach
    void close() {
        end.countDown();
        MailTestApplication.WATCH.set(SendWatch.NOBODY);
        temporal.close();
    }

    @Test
    void who_opted_in_gets_the_text_once_under_a_key_of_its_own() {
        SomeTouch touch = touches.text(NUMBER, true);
        assertThat(activity.sendTouch(touch.order())).isInstanceOf(SequenceEvent.Left.class);
        assertThat(activity.sendTouch(touch.order())).isInstanceOf(SequenceEvent.Left.class);
        assertThat(gateway.received()).singleElement().satisfies(request -> {
            assertThat(request.authorization()).isEqualTo("Bearer secret");
            assertThat(request.once()).isEqualTo(row(touch).get("message_id"));
            assertThat(request.body())
                    .isEqualTo("{\"to\": \"+442079460958\", \"from\": \"Northwind\", \"text\": \"Hello Priya\","
                            + " \"reference\": \"" + row(touch).get("message_id") + "\"}");
        });
        assertThat(row(touch)).containsEntry("state", "sent").containsEntry("real_message_id", "m-1");
    }

    @Test
    void who_did_not_opt_in_gets_none_and_their_deal_is_held() {
        SomeTouch touch = touches.text(NOBODYS, false);
        assertThat(closed(touch)).isEqualTo(GateReason.NO_CONSENT);
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void a_stop_that_comes_while_the_text_is_on_its_way_stops_it_before_its_last_byte() {
        SomeTouch touch = touches.text(NUMBER, true);
        MailTestApplication.WATCH.set((point, ignored) -> {
            if (point == SendWatch.Point.HANDED_OFF) stop(touch);
        });
        assertThat(closed(touch)).isEqualTo(GateReason.NO_CONSENT);
        assertThat(gateway.received()).isEmpty();
        assertThat(row(touch)).containsEntry("state", "claimed");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(new Act.Say(202, ""), "sent", "left"),
                arguments(new Act.Say(400, "{}"), "refused", "refused"),
                arguments(new Act.Say(401, "{}"), "claimed", "gateClosed"),
                arguments(new Act.Say(429, "{}"), "claimed", "gateClosed"),
                arguments(new Act.Say(503, "{}"), "claimed", "gateClosed"),
                arguments(new Act.Say(302, ""), "claimed", "gateClosed"),
                arguments(new Act.Say(500, "{}"), "unknown", "left"),
                arguments(new Act.Say(409, "{}"), "unknown", "left"),
                arguments(new Act.Drop(), "unknown", "left"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_answer_ends_in_one_state(Act answer, String state, String event) {
        SomeTouch touch = touches.text(NUMBER, true);
        gateway.when(answer);
        assertThat(activity.sendTouch(touch.order()).name()).isEqualTo(event);
        assertThat(row(touch)).containsEntry("state", state);
        assertThat(jdbc.sql("select count(*) from delivery_failure where source_id = ?")
                        .param("refused:" + touch.key().text())
                        .query(Integer.class)
                        .single())
                .as("no mail bounced")
                .isZero();
    }

    @Test
    void a_gateway_that_says_nothing_leaves_an_unknown_outcome_that_is_never_tried_again() {
        SomeTouch touch = touches.text(NUMBER, true);
        gateway.when(new Act.Silence(end));
        SequenceEvent.Left left = (SequenceEvent.Left) activity.sendTouch(touch.order());
        assertThat(left.certain()).isFalse();
        activity.sendTouch(touch.order());
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void a_receipt_settles_what_nobody_knew_and_a_second_one_changes_nothing() {
        SomeTouch touch = touches.text(NUMBER, true);
        gateway.when(new Act.Drop());
        activity.sendTouch(touch.order());
        String name = String.valueOf(row(touch).get("message_id"));
        assertThat(receipts.received(name, "m-9", Receipts.Status.DELIVERED, Instant.now()))
                .contains(touch.deal());
        receipts.received(name, "m-9", Receipts.Status.DELIVERED, Instant.now());
        assertThat(row(touch))
                .containsEntry("state", "sent")
                .containsEntry("receipt", "delivered")
                .containsEntry("settled_by", "gateway");
    }

    @Test
    void a_text_that_is_too_long_is_written_again() {
        SomeTouch touch = touches.text(NUMBER, true);
        String body = "a".repeat(307);
        jdbc.sql("update draft set body = ?, hash = ? where id = ?")
                .params(body, ContentHash.of(touch.address(), "Docks", body), touch.draft())
                .update();
        assertThat(closed(touch)).isEqualTo(GateReason.TOO_LONG);
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void a_text_with_quotes_and_lines_is_sent_as_it_was_written() {
        SomeTouch touch = touches.text(NUMBER, true);
        String body = "Hello \"Priya\"\nC:\\docks";
        jdbc.sql("update draft set body = ?, hash = ? where id = ?")
                .params(body, ContentHash.of(touch.address(), "Docks", body), touch.draft())
                .update();
        activity.sendTouch(touch.order());
        assertThat(gateway.received().getFirst().body()).contains("\"text\": \"Hello \\\"Priya\\\"\\nC:\\\\docks\"");
    }

    private GateReason closed(SomeTouch touch) {
        return ((SequenceEvent.GateClosed) activity.sendTouch(touch.order())).reason();
    }

    private void stop(SomeTouch touch) {
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(touch.deal())
                .query(String.class)
                .single();
        var said = new Consents.Said(Channel.SMS, ConsentState.REFUSED, null, "sms", null, "STOP");
        consents.record(contact, said, "stop:" + touch.deal(), "prospect");
    }

    private Map<String, Object> row(SomeTouch touch) {
        return jdbc.sql("select * from delivery where (deal_id, enrollment, ordinal) = (?, 1, 1)")
                .param(touch.deal())
                .query()
                .singleRow();
    }
}
