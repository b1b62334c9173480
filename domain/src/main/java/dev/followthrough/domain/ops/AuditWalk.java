package dev.followthrough.domain.ops;

import org.jspecify.annotations.Nullable;

/// Goes through the chain from its first entry on and stops believing at the first that does not fit. Not for
/// more than one thread.
public final class AuditWalk {
    private final @Nullable String expected;
    private long entries;
    private String before = AuditChain.BEGINNING;
    private AuditVerdict.@Nullable Broken broken;
    private boolean met;

    /// @param expected a head that somebody kept, `n:hash`; null: none
    public AuditWalk(@Nullable String expected) {
        this.expected = expected;
    }

    /// The next entry, in order of their numbers.
    ///
    /// @return false: the chain is broken, the rest tells nothing
    public boolean take(AuditEntry entry) {
        if (broken != null) return false;
        broken = wrong(entry);
        if (broken != null) return false;
        entries++;
        before = entry.hash();
        if (head().equals(expected)) met = true;
        return true;
    }

    private AuditVerdict.@Nullable Broken wrong(AuditEntry entry) {
        long awaited = entries + 1;
        if (entry.n() != awaited) {
            return new AuditVerdict.Broken(
                    awaited, "entry " + awaited + " is missing; " + entry.n() + " comes instead");
        }
        if (!entry.before().equals(before)) {
            return new AuditVerdict.Broken(awaited, "it does not follow from the entry before it");
        }
        return AuditChain.hash(entry).equals(entry.hash())
                ? null
                : new AuditVerdict.Broken(awaited, "it was changed: its hash is that of other words");
    }

    private String head() {
        return entries + ":" + before;
    }

    public AuditVerdict verdict() {
        AuditVerdict.Broken found = broken;
        if (found == null && expected != null && !met) {
            found = new AuditVerdict.Broken(entries + 1, "the head " + expected + " is not in this chain");
        }
        return new AuditVerdict(entries, head(), found);
    }
}
