package dev.followthrough.domain.timing.slot;

import java.time.Instant;

/// A rule that moved a touch, and how far.
///
/// @param words what stood against the time before, fit to follow "after"
public record Move(Cause cause, String words, Instant from, Instant to) {
    boolean goesOnWith(Move next) {
        return cause == next.cause && words.equals(next.words) && to.equals(next.from);
    }

    Move with(Move next) {
        return new Move(cause, words, from, next.to);
    }
}
