package dev.followthrough.domain.timing.block;

import dev.followthrough.domain.timing.calendar.Span;
import java.time.Instant;
import java.util.List;

/// Calls to be made one after the other.
///
/// @param span  from the first call to the end of the last
/// @param calls in order
/// @param why   why these calls then, in words
public record CallBlock(Span span, List<Placed> calls, String why) {
    public CallBlock {
        calls = List.copyOf(calls);
    }

    /// @param at     when its turn comes
    /// @param closes until when it could be made that day: then their hours, or the caller's, are over
    public record Placed(DueCall call, Instant at, Instant closes) {}
}
