package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.HouseGate;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.delivery.TouchKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A switch that has answered is followed by no dot: it waits for those that are being written.
@StoreTest
class SwitchesTest {
    enum Switch {
        MAILBOX,
        CADENCE,
        HOUSE
    }

    @Autowired
    House house;

    @Autowired
    GateViews views;

    @Autowired
    DeliveryGate gate;

    @Autowired
    Ledger ledger;

    @Autowired
    SendingPauses pauses;

    @Autowired
    HouseGate houseGate;

    @Autowired
    JdbcClient jdbc;

    private final String address = "priya." + UUID.randomUUID() + "@northwind.example";

    @AfterEach
    void on() {
        jdbc.sql("delete from sending_pause").update();
        jdbc.sql("update house set gate_open = true").update();
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void stops_a_touch_that_was_handed_off_before_it(Switch which) {
        GateView view = handedOff();
        off(which, view);
        assertThat(release(view, () -> {}).map(Refusal::reason))
                .contains(which == Switch.HOUSE ? GateReason.GATE_SHUT : GateReason.SENDING_PAUSED);
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void waits_for_a_dot_that_is_being_written(Switch which) throws Exception {
        GateView view = handedOff();
        var writing = new CountDownLatch(1);
        var mayWrite = new CountDownLatch(1);
        var dotAt = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Refusal>> send = threads.submit(() -> release(view, () -> {
                writing.countDown();
                await(mayWrite);
                dotAt.set(System.nanoTime());
            }));
            await(writing);
            Future<Long> answered = threads.submit(() -> {
                off(which, view);
                return System.nanoTime();
            });
            while (waiting() == 0) Thread.onSpinWait();
            assertThat(answered.isDone()).isFalse();
            mayWrite.countDown();
            assertThat(send.get()).isEmpty();
            assertThat(answered.get()).isGreaterThan(dotAt.get());
        }
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void off(Switch which, GateView view) {
        switch (which) {
            case MAILBOX ->
                pauses.pause(SendingPauses.Kind.MAILBOX, view.mailbox().id(), "a test", "ops", Instant.now());
            case CADENCE -> pauses.pause(SendingPauses.Kind.CADENCE, view.cadence(), "a test", "ops", Instant.now());
            case HOUSE -> houseGate.shut("a test", "ops");
        }
    }

    private GateView handedOff() {
        String deal = house.deal(address);
        var key = new TouchKey(deal, 1, 1);
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        GateView view = views.of(key, house.draft(key, contact, address, "cleared"));
        ledger.claim(view, "token-" + deal, deal + "@sells.example", "Docks", Instant.now());
        ledger.handOff(key, "token-" + deal, Instant.now());
        return view;
    }

    private Optional<Refusal> release(GateView view, Runnable writeDot) {
        var pass = new DeliveryGate.Pass(view.key(), view.draft().id(), 1, 0, House.ALWAYS, House.MANY);
        return gate.release(pass, view, "token-" + view.key().dealId(), writeDot);
    }
}
