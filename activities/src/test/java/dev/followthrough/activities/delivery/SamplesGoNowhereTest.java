package dev.followthrough.activities.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.activities.MailTest;
import dev.followthrough.activities.delivery.ScriptedGateway.Act;
import dev.followthrough.activities.delivery.SomeTouches.SomeTouch;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.store.sample.Samples;
import dev.followthrough.store.timing.HouseTiming;
import dev.followthrough.workflows.deal.DeliveryActivities;
import io.temporal.testing.TestActivityEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a sample's deals send passes the gate and the ledger, and reaches nobody by any way out that the house has.
@MailTest
class SamplesGoNowhereTest {
    @Autowired
    SomeTouches touches;

    @Autowired
    DeliveryActivitiesImpl delivery;

    @Autowired
    Samples samples;

    @Autowired
    HouseTiming house;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    private DeliveryActivities activity;

    @BeforeEach
    void register() {
        temporal.registerActivitiesImplementations(delivery);
        activity = temporal.newActivityStub(DeliveryActivities.class);
        ScriptedGateway.HOUSE.when(new Act.Say(200, "{\"id\": \"m-1\"}"));
        house.put(TimingJson.read("{\"texts\": \"00:00-23:59:59\"}"), "a test that may run at night");
    }

    @AfterEach
    void close() {
        temporal.close();
        jdbc.sql("update deal set mailbox_id = (select id from mailbox where not sample limit 1) where mailbox_id in"
                        + " (select id from mailbox where sample)")
                .update();
        jdbc.sql("delete from delivery where mailbox_id in (select id from mailbox where sample)")
                .update();
        jdbc.sql("delete from mailbox where sample").update();
    }

    private void ofTheSample(SomeTouch touch) {
        String box = transaction.execute(status -> {
            samples.begin();
            return samples.mailbox("Mara");
        });
        jdbc.sql("update deal set mailbox_id = ? where id = ?")
                .params(box, touch.deal())
                .update();
    }

    @Test
    void a_mail_counts_as_sent_and_no_mail_server_hears_of_it() throws Exception {
        try (var server = ScriptedSmtp.plain()) {
            SomeTouch touch = touches.cleared(server.port(), 1);
            ofTheSample(touch);
            assertThat(activity.sendTouch(touch.order())).isInstanceOf(SequenceEvent.Left.class);
            assertThat(server.commands()).isEmpty();
            assertThat(jdbc.sql("select state || ' ' || code from delivery where deal_id = ?")
                            .param(touch.deal())
                            .query(String.class)
                            .single())
                    .isEqualTo("sent sample");
        }
    }

    @Test
    void nor_does_the_gateway_for_texts() {
        SomeTouch touch = touches.text("+442079460958", true);
        ofTheSample(touch);
        assertThat(activity.sendTouch(touch.order())).isInstanceOf(SequenceEvent.Left.class);
        assertThat(ScriptedGateway.HOUSE.received()).isEmpty();
    }

    @Test
    void its_mailbox_can_be_given_no_server() {
        ofTheSample(touches.cleared(1, 1));
        assertThatThrownBy(() -> jdbc.sql("update mailbox set smtp_host = 'smtp.sells.example' where sample")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
