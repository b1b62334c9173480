package dev.followthrough.domain.ops;

import org.jspecify.annotations.Nullable;

/// What going through the chain came to.
///
/// @param entries looked at
/// @param head    the last good entry, `n:hash`; who keeps it elsewhere can tell later that nothing after it
/// was cut off
/// @param broken  the first entry that does not fit; null: the chain is whole
public record AuditVerdict(
        long entries, String head, @Nullable Broken broken) {
    public record Broken(long n, String why) {}

    public boolean isWhole() {
        return broken == null;
    }
}
