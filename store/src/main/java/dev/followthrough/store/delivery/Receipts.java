package dev.followthrough.store.delivery;

import dev.followthrough.store.deal.Notices;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a gateway reports of a text message afterwards. It settles an outcome that nobody knew; whether a message that
/// had left arrived is for its owner to know, and changes no plan.
@Component
public class Receipts {
    private final JdbcClient jdbc;
    private final UnknownOutcomes outcomes;
    private final Notices notices;

    public Receipts(JdbcClient jdbc, UnknownOutcomes outcomes, Notices notices) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.notices = notices;
    }

    public enum Status {
        /// On its way.
        SENT,
        DELIVERED,
        /// It had left, and did not arrive.
        UNDELIVERED,
        /// The gateway did not send it.
        REJECTED
    }

    private record Delivery(TouchKey key, boolean unknown) {}

    /// @param reference our own name for the message; null: the gateway does not repeat it
    /// @param id        the gateway's name for it; null: it has none
    /// @return the deal that it concerns; empty: no message of ours is called so
    @Transactional
    public Optional<String> received(@Nullable String reference, @Nullable String id, Status status, Instant at) {
        Optional<Delivery> found = jdbc.sql("""
                update delivery set receipt = ?, receipt_at = ?
                where channel = 'sms' and (message_id = ? or real_message_id = ?)
                returning deal_id, enrollment, ordinal, state
                """)
                .params(Arrays.asList(
                        status.name().toLowerCase(java.util.Locale.ROOT), Timestamp.from(at), reference, id))
                .query((row, n) -> new Delivery(
                        new TouchKey(row.getString(1), row.getInt(2), row.getInt(3)),
                        row.getString(4).equals("unknown")))
                .optional();
        found.ifPresent(delivery -> {
            if (delivery.unknown()) outcomes.settle(delivery.key(), status != Status.REJECTED, "gateway", id);
            if (status == Status.UNDELIVERED || status == Status.REJECTED)
                notices.tellOwner(
                        delivery.key().dealId(),
                        "receipt:" + delivery.key().text(),
                        "delivery",
                        "A text message did not arrive: its number may not take any, or not exist.");
        });
        return found.map(delivery -> delivery.key().dealId());
    }
}
