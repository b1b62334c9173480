package dev.followthrough.store.ops;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit log somebody wants to see; null: whatever it is.
///
/// @param act   one act, `deal.pause`, or all of a kind, `deal.`
/// @param until not including
public record AuditFilter(
        @Nullable String actor,
        @Nullable String act,
        @Nullable String object,
        @Nullable String via,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /// Only what was asked for is in the query, so that each has a plan of its own.
    String sql() {
        var sql = new StringBuilder("true");
        if (actor != null) sql.append(" and actor = :actor");
        if (act != null) sql.append(act.endsWith(".") ? " and starts_with(act, :act)" : " and act = :act");
        if (object != null) sql.append(" and object = :object");
        if (via != null) sql.append(" and via = :via");
        if (from != null) sql.append(" and at >= :from");
        if (until != null) sql.append(" and at < :until");
        return sql.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (actor != null) parameters.put("actor", actor);
        if (act != null) parameters.put("act", act);
        if (object != null) parameters.put("object", object);
        if (via != null) parameters.put("via", via);
        if (from != null) parameters.put("from", Timestamp.from(from));
        if (until != null) parameters.put("until", Timestamp.from(until));
        return parameters;
    }
}
