package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Too much that bounced, or was reported as spam, stops a mailbox or a cadence at the gate.
@StoreTest
class GuardrailsTest {
    private static final String CADENCE = "plain";

    @Autowired
    House house;

    @Autowired
    Inbound inbound;

    @Autowired
    SendingPauses pauses;

    @Autowired
    GateViews views;

    @Autowired
    DeliveryGate gate;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    /// All tests of this module share one mailbox: it begins, and is left, without failures.
    @BeforeEach
    @AfterEach
    void forgiven() {
        jdbc.sql("delete from delivery_failure").update();
        pauses.list(false, 100).forEach(pause -> pauses.resume(pause.id(), "a test", "test", Instant.now()));
        jdbc.sql("delete from sending_pause").update();
    }

    private String address() {
        return "priya." + UUID.randomUUID() + "@northwind.example";
    }

    private Optional<GateReason> release(TouchKey key, String address, AtomicBoolean dot) {
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(key.dealId())
                .query(String.class)
                .single();
        String draft = house.draft(key, contact, address, "cleared");
        GateView view = views.of(key, draft);
        String token = UUID.randomUUID().toString();
        ledger.claim(view, token, token + "@sells.example", "Docks", Instant.now());
        ledger.handOff(key, token, Instant.now());
        return gate.release(
                        new DeliveryGate.Pass(key, draft, 1, 0, House.ALWAYS, House.MANY),
                        view,
                        token,
                        () -> dot.set(true))
                .map(Refusal::reason);
    }

    private String report(Function<String, MailHappening> happening) {
        String address = address();
        String deal = house.deal(address);
        inbound.mail(new MailHappening.Mail(
                house.mailbox().id(),
                UUID.randomUUID().toString(),
                address,
                List.of(),
                null,
                Instant.now(),
                happening.apply(address),
                "a report",
                "{}"));
        return deal;
    }

    private List<String> lasting() {
        return pauses.list(false, 100).stream().map(SendingPauses.Pause::kind).toList();
    }

    /// @return the deals whose contacts complained, one each
    private List<String> complaints(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> report(address -> new MailHappening.Complaint()))
                .toList();
    }

    @Test
    void a_few_failures_stop_nothing_and_a_temporary_bounce_is_none() {
        complaints(1);
        for (int i = 0; i < 12; i++) report(address -> new MailHappening.Bounce(address, false, "4.2.2"));
        assertThat(lasting()).isEmpty();
    }

    @Test
    void too_many_complaints_pause_mailbox_and_cadence_and_the_gate_itself_refuses() {
        String address = address();
        var key = new TouchKey(house.deal(address), 1, 1);
        List<String> deals = complaints(enough());
        assertThat(lasting()).containsExactlyInAnyOrder("mailbox", "cadence");
        var dot = new AtomicBoolean();
        assertThat(release(key, address, dot)).contains(GateReason.SENDING_PAUSED);
        assertThat(dot).isFalse();
        assertThat(GateReason.SENDING_PAUSED.then()).isEqualTo(GateReason.Then.MOVE);
        assertThat(jdbc.sql(
                                "select text from notice where deal_id = any(?) and kind = 'sending-paused' and text like '%mara@%'")
                        .param(deals.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(text -> text.contains("were reported as spam"));
    }

    /// Below the least sample three are enough; above it two are, but they must be a share of all.
    private int enough() {
        long sends = jdbc.sql("select count(*) from delivery where state in ('handed_off', 'sent', 'unknown')")
                .query(Long.class)
                .single();
        return (int) Math.max(3, sends / 1_000 + 1);
    }

    @Test
    void one_cadence_alone_is_stopped_too() {
        pauses.pause(SendingPauses.Kind.CADENCE, CADENCE, "a test", "followthrough", Instant.now());
        String address = address();
        assertThat(release(new TouchKey(house.deal(address), 1, 1), address, new AtomicBoolean()))
                .contains(GateReason.SENDING_PAUSED);
    }

    @Test
    void a_person_resumes_it_on_record_and_what_came_before_is_forgiven() {
        complaints(enough());
        for (SendingPauses.Pause pause : pauses.list(false, 10)) {
            assertThat(pauses.resume(pause.id(), "list cleaned", "p-olu", Instant.now()))
                    .isTrue();
            assertThat(pauses.resume(pause.id(), "again", "p-olu", Instant.now()))
                    .isFalse();
        }
        complaints(1);
        assertThat(lasting()).isEmpty();
        assertThat(pauses.list(true, 10))
                .hasSize(2)
                .allSatisfy(pause -> assertThat(pause.resumedWhy()).isEqualTo("list cleaned"));
        String address = address();
        var dot = new AtomicBoolean();
        assertThat(release(new TouchKey(house.deal(address), 1, 1), address, dot))
                .isEmpty();
        assertThat(dot).isTrue();
    }

    @Test
    void the_same_report_twice_is_counted_once() {
        String address = address();
        house.deal(address);
        for (int i = 0; i < 5; i++)
            inbound.mail(new MailHappening.Mail(
                    house.mailbox().id(),
                    "same-" + address,
                    address,
                    List.of(),
                    null,
                    Instant.now(),
                    new MailHappening.Complaint(),
                    "a report",
                    "{}"));
        assertThat(jdbc.sql("select count(*) from delivery_failure")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
