package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An answer that was acknowledged is never followed by a send (G3): forced races, each judged by its real order.
@StoreTest
class RaceTest {
    private static final int RACES = 60;

    @Autowired
    House house;

    @Autowired
    GateViews views;

    @Autowired
    DeliveryGate gate;

    @Autowired
    Ledger ledger;

    @Autowired
    Inbound inbound;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_dot_is_written_after_an_answer_was_acknowledged() throws Exception {
        int sent = 0;
        int stopped = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int race = 0; race < RACES; race++) {
                String address = "racer." + UUID.randomUUID() + "@northwind.example";
                String deal = house.deal(address);
                var key = new TouchKey(deal, 1, 1);
                String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                        .param(deal)
                        .query(String.class)
                        .single();
                String draft = house.draft(key, contact, address, "cleared");
                GateView view = views.of(key, draft);
                String token = UUID.randomUUID().toString();
                ledger.claim(view, token, token + "@sells.example", "Docks", Instant.now());
                ledger.handOff(key, token, Instant.now());

                var together = new CyclicBarrier(2);
                var dotAt = new AtomicLong();
                var pass = new DeliveryGate.Pass(key, draft, 1, 0, House.ALWAYS, House.MANY);
                Future<Boolean> send = threads.submit(() -> {
                    together.await();
                    return gate.release(pass, view, token, () -> dotAt.set(System.nanoTime()))
                            .isEmpty();
                });
                Future<Long> answer = threads.submit(() -> {
                    together.await();
                    inbound.mail(new MailHappening.Mail(
                            view.mailbox().id(),
                            token,
                            address,
                            List.of(),
                            null,
                            Instant.now(),
                            new MailHappening.Reply(Intent.QUESTION),
                            "a question",
                            "{}"));
                    return System.nanoTime();
                });
                long acknowledged = answer.get();
                if (send.get()) {
                    sent++;
                    assertThat(dotAt.get()).as("dot before acknowledgement").isLessThan(acknowledged);
                } else {
                    stopped++;
                    assertThat(dotAt.get()).isZero();
                }
            }
        }
        assertThat(sent + stopped).isEqualTo(RACES);
    }
}
