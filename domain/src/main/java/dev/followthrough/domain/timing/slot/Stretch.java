package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Minutes in a row that fit.
///
/// @param from  a whole minute
/// @param moves everything that lies between the earliest time and this stretch
record Stretch(Instant from, Instant until, List<Move> moves) {
    /// How many whole minutes begin in it.
    int minutes() {
        Duration length = Duration.between(from, until);
        long whole = length.toMinutes();
        return (int) (length.equals(Duration.ofMinutes(whole)) ? whole : whole + 1);
    }

    Instant minute(int n) {
        return from.plus(n, ChronoUnit.MINUTES);
    }

    boolean contains(Instant instant) {
        return new Span(from, until).contains(instant);
    }
}
