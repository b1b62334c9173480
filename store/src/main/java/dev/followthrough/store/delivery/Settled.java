package dev.followthrough.store.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ledger's last word on an attempt (G2), for the statement that closes its touch.
///
/// @param state `sent`, `refused` or `unknown`
/// @param dotAt when the final dot was written, in real time
/// @param at    business time
public record Settled(
        TouchKey key,
        String token,
        String state,
        @Nullable Instant dotAt,
        @Nullable String code,
        @Nullable String realMessageId,
        Instant at) {
    /// A query of a `with` clause that writes it, and has a row if it did: only the latest attempt's word counts,
    /// and only until the attempt is given up as unknown.
    public static final String WRITTEN = """
            settled as (
                update delivery set state = :settled, dot_at = coalesce(:dot::timestamptz, dot_at), code = :code,
                       real_message_id = :real_message, settled_at = :settled_at
                where (deal_id, enrollment, ordinal) = (:settled_deal, :settled_enrollment, :settled_ordinal)
                  and token = :token and state in ('claimed', 'handed_off')
                returning 1)
            """;

    /// What [#WRITTEN] needs.
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("settled", state);
        parameters.put("dot", dotAt == null ? null : Timestamp.from(dotAt));
        parameters.put("code", code);
        parameters.put("real_message", realMessageId);
        parameters.put("settled_at", Timestamp.from(at));
        parameters.put("settled_deal", key.dealId());
        parameters.put("settled_enrollment", key.enrollment());
        parameters.put("settled_ordinal", key.ordinal());
        parameters.put("token", token);
        return parameters;
    }
}
