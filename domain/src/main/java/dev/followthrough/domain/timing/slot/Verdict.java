package dev.followthrough.domain.timing.slot;

import java.time.Instant;

/// What a rule says of a moment.
sealed interface Verdict {
    /// @param until it keeps saying so to here, at least; always later than the moment
    record Fits(Instant until) implements Verdict {}

    /// @param words what stands against it, fit to follow "after"
    /// @param until nothing before this fits
    record Refused(Cause cause, String words, Instant until) implements Verdict {}

    /// For rules that have no more to say.
    Verdict FOR_EVER = new Fits(Instant.MAX);
}
