package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/// A rule that says of each day in a zone whether, and in which hours, it is open.
record Daily(ZoneId zone, Function<LocalDate, Day> days) implements Rule {
    /// @param words fit to follow "after", also for the hours around an open day
    sealed interface Day {
        record Open(Span hours, Cause cause, String words) implements Day {}

        record Closed(Cause cause, String words) implements Day {}

        /// This rule has nothing against the day.
        record Free() implements Day {}
    }

    @Override
    public Verdict at(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        Instant tomorrow = Span.of(date, zone).until();
        return switch (days.apply(date)) {
            case Day.Free ignored -> new Verdict.Fits(tomorrow);
            case Day.Closed closed -> new Verdict.Refused(closed.cause(), closed.words(), tomorrow);
            case Day.Open open -> {
                Span hours = open.hours();
                if (hours.contains(moment)) yield new Verdict.Fits(hours.until());
                boolean stillToCome =
                        moment.isBefore(hours.from()) && hours.from().isBefore(hours.until());
                yield new Verdict.Refused(open.cause(), open.words(), stillToCome ? hours.from() : tomorrow);
            }
        };
    }
}
