package dev.followthrough.domain.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a text names a time.
///
/// @param first first day of what is named; null: the form is ambiguous, and nobody guesses
/// @param last  last day; the same for a day
public record DateMention(
        int start,
        int end,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    static DateMention day(int start, int end, @Nullable LocalDate day) {
        return new DateMention(start, end, day, day);
    }

    boolean overlaps(DateMention other) {
        return start < other.end && other.start < end;
    }
}
