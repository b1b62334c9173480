package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.HouseGate;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.delivery.TouchKey;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// After a restore or a promotion nothing leaves until the mailboxes were read again and somebody opens the gate
/// (G4).
@StoreTest
class RestoredDatabaseTest {
    @Autowired
    House house;

    @Autowired
    HouseGate houseGate;

    @Autowired
    DeliveryGate gate;

    @Autowired
    GateViews views;

    @Autowired
    JdbcClient jdbc;

    private final String address = "lena." + UUID.randomUUID() + "@fjord.example";

    @AfterEach
    void open_again() {
        jdbc.sql("update house set gate_open = true, cluster = this_cluster()").update();
    }

    @Test
    void a_database_that_is_another_than_before_lets_nothing_leave() {
        jdbc.sql("update house set cluster = 'the one that was backed up'").update();
        assertThat(refusal(1, 0)).contains(GateReason.GATE_SHUT);
        assertThat(houseGate.standing().open()).isFalse();
        assertThat(houseGate.standing().why()).contains("restored");
        assertThat(refusal(1, 0)).contains(GateReason.GATE_SHUT);
    }

    @Test
    void a_workflow_that_has_seen_more_than_the_database_shuts_the_gate() {
        assertThat(refusal(1, 7)).contains(GateReason.GATE_SHUT);
        assertThat(houseGate.standing().open()).isFalse();
    }

    @Test
    void a_workflow_of_an_epoch_that_the_database_does_not_know_shuts_the_gate() {
        assertThat(refusal(2, 0)).contains(GateReason.GATE_SHUT);
        assertThat(houseGate.standing().open()).isFalse();
    }

    @Test
    void it_opens_only_when_every_mailbox_has_been_read_since() {
        house.mailbox();
        houseGate.shut("a drill", "p-1");
        jdbc.sql("update mailbox set read_at = now() - interval '1 minute'").update();
        assertThat(houseGate.open("p-1")).isNotEmpty();
        assertThat(houseGate.standing().open()).isFalse();
        jdbc.sql("update mailbox set read_at = clock_timestamp()").update();
        assertThat(houseGate.open("p-1")).isEmpty();
        assertThat(houseGate.standing())
                .matches(standing -> standing.open() && standing.by().equals("p-1"));
        assertThat(refusal(1, 0)).isEmpty();
    }

    @Test
    void a_run_that_knew_more_than_the_restored_database_does_not_shut_the_opened_gate_again() {
        String deal = house.deal(address);
        assertThat(refusal(deal, 2, 7)).contains(GateReason.GATE_SHUT);
        jdbc.sql("update mailbox set read_at = clock_timestamp()").update();
        assertThat(houseGate.open("p-1")).isEmpty();
        assertThat(refusal(deal, 2, 7)).contains(GateReason.OLDER_EPOCH);
        assertThat(houseGate.standing().open()).isTrue();
    }

    private Optional<GateReason> refusal(int epoch, long seen) {
        return refusal(house.deal(address), epoch, seen);
    }

    private Optional<GateReason> refusal(String deal, int epoch, long seen) {
        var key = new TouchKey(deal, 1, 1);
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        String draft = house.draft(key, contact, address, "cleared");
        return gate.refusal(
                        new DeliveryGate.Pass(key, draft, epoch, seen, House.ALWAYS, House.MANY), views.of(key, draft))
                .map(Refusal::reason);
    }
}
