package dev.followthrough.domain.ops;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one person did, as the audit log keeps it. It holds ids and words of ours; of a prospect nothing
/// else.
///
/// @param n       from 1, without a gap
/// @param at      to the microsecond
/// @param actor   a person's id
/// @param role    in which they did it
/// @param via     `web`, `rest`, `cli` or `slack`
/// @param act     such as `deal.pause`
/// @param kind    of what it was done to, such as `deal`
/// @param object  its id; null: there is but one of the kind
/// @param changes by field, where they are small
/// @param request as the answer's `X-Request-Id` named it
/// @param before  hash of the entry before; of the first, [AuditChain#BEGINNING]
/// @param hash    of this one, [AuditChain#hash]
public record AuditEntry(
        long n,
        Instant at,
        String actor,
        String role,
        String via,
        String act,
        String kind,
        @Nullable String object,
        Map<String, Change> changes,
        String request,
        String before,
        String hash) {
    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /// @param from null: there was none
    /// @param to   null: there is none
    public record Change(@Nullable String from, @Nullable String to) {}

    AuditEntry with(String hash) {
        return new AuditEntry(n, at, actor, role, via, act, kind, object, changes, request, before, hash);
    }
}
