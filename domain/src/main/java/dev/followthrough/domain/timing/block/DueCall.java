package dev.followthrough.domain.timing.block;

import dev.followthrough.domain.timing.place.Whereabouts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A call that somebody has to make.
///
/// @param id      of its task
/// @param due     it is made no sooner
/// @param contact where the person who is called is
/// @param value   of the deal; null: not known
public record DueCall(
        String id,
        Instant due,
        Whereabouts contact,
        @Nullable BigDecimal value) {
    /// The more valuable first; what has no value comes last.
    static final Comparator<DueCall> BY_VALUE = Comparator.comparing(
                    DueCall::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(DueCall::due)
            .thenComparing(DueCall::id);
}
