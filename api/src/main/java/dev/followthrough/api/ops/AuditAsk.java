package dev.followthrough.api.ops;

import dev.followthrough.store.ops.AuditFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody asks the audit log for, as it stands in the address.
///
/// @param actor a person's id
/// @param act   one act, or all of a kind: `deal.`
/// @param until not including
record AuditAsk(
        @Nullable String actor,
        @Nullable String act,
        @Nullable String object,
        @Nullable String via,
        @Nullable Instant from,
        @Nullable Instant until) {
    static final AuditAsk ALL = new AuditAsk(null, null, null, null, null, null);

    AuditFilter filter() {
        return new AuditFilter(given(actor), given(act), given(object), given(via), from, until);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
