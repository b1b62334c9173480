package dev.followthrough.domain.timing.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days on which somebody does not work.
///
/// @param from    first day, in their own zone
/// @param until   last day
/// @param coverId who gets their reviews and tasks meanwhile; null: nobody
public record Leave(
        LocalDate from, LocalDate until, @Nullable String coverId) {
    public Leave {
        if (until.isBefore(from)) throw new IllegalArgumentException(until + " is before " + from);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
