package dev.followthrough.api;

import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deals for tests, each with an address of its own.
final class SomeDeal {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SomeDeal() {}

    static Map<String, Object> body() {
        Map<String, Object> contact = new HashMap<>(Map.of(
                "name", "Priya Raman",
                "email", "priya" + NUMBER.incrementAndGet() + "@northwind.example",
                "role", "champion",
                "zone", "Europe/London",
                "language", "en",
                "consent", Map.of("state", "granted", "evidence", "form of 2026-10-01")));
        return new HashMap<>(Map.of(
                "account",
                new HashMap<>(Map.of("name", "Northwind", "industry", "logistics")),
                "contacts",
                List.of(contact),
                "delegate",
                "tomas@sells.example",
                "stage",
                "demo",
                "amount",
                new HashMap<>(Map.of("value", 48000, "currency", "EUR")),
                "lastInteraction",
                new HashMap<>(Map.of("at", "2026-10-01T09:00:00Z", "channel", "call", "topic", "docks")),
                "facts",
                List.of(new HashMap<>(Map.of(
                        "type",
                        "money",
                        "label",
                        "price",
                        "value",
                        "48000 EUR",
                        "visibility",
                        "customer",
                        "source",
                        "offer 7"))),
                "cadence",
                "plain"));
    }

    /// Mara's deal, with Tomas for delegate.
    static String added() {
        return RunningApi.MARA.post("/api/v1/deals", body()).body().path("id").asString();
    }

    /// Mara's deal whose account has no other: what other tests' people do is nothing to it.
    @SuppressWarnings("unchecked")
    static String ofItsOwnAccount() {
        Map<String, Object> body = body();
        ((Map<String, Object>) body.get("account")).put("name", "Northwind " + NUMBER.incrementAndGet());
        return RunningApi.MARA.post("/api/v1/deals", body).body().path("id").asString();
    }

    static DealDetails.Contact contact(String deal) {
        return RunningApi.bean(DealDetails.class)
                .of(deal)
                .orElseThrow()
                .contacts()
                .getFirst();
    }

    /// A draft of the deal's first touch that waits for its owner.
    static String waitingDraft(String deal, String body) {
        DealDetails.Contact contact = contact(deal);
        RunningApi.bean(JdbcClient.class).sql("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                values (?, 1, 1, 'recap', 'email', ?, now(), 'a test') on conflict do nothing
                """).params(deal, contact.id()).update();
        return RunningApi.bean(Drafts.class)
                .add(new Drafts.NewDraft(
                        new TouchKey(deal, 1, 1),
                        contact.id(),
                        contact.email(),
                        "recap",
                        "en",
                        "Docks",
                        body,
                        Drafts.Origin.of("test", "a test"),
                        "[]",
                        "[{\"reason\":\"pricing\"}]",
                        "waiting",
                        null,
                        Instant.now().plusSeconds(3600),
                        Instant.now()));
    }

    /// The deal's first touch as a mail that left a minute ago.
    static TouchKey delivered(String deal, String body, String state) {
        String draft = waitingDraft(deal, body);
        RunningApi.bean(JdbcClient.class)
                .sql("""
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state,
                    token, claimed_at, handed_off_at, dot_at)
                select id, 1, 1, ?, ?, mailbox_id, ?, 'Docks', ?, 'token', now(), now() - interval '1 minute',
                    now() - interval '1 minute' from deal where id = ?
                """)
                .params(draft, contact(deal).id(), deal + "@sells.example", state, deal)
                .update();
        return new TouchKey(deal, 1, 1);
    }

    static long count(String sql, Object... arguments) {
        return RunningApi.bean(JdbcClient.class)
                .sql(sql)
                .params(arguments)
                .query(Long.class)
                .single();
    }
}
