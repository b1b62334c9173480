package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// When a draft is written: right before it is due; one that somebody must read, a working day of theirs earlier, at
/// the same hour of it.
///
/// @param why in words
record Preparation(Instant at, String why) {
    /// Whoever has not worked for longer is not waited for.
    private static final int DAYS_BACK = 21;
    /// Whoever opens a draft in the last minutes of their day reads it tomorrow.
    private static final Duration LEFT_OF_THE_DAY = Duration.ofHours(1);

    static Preparation of(SlotAsk ask, Instant due) {
        if (!ask.expectsReview()) return new Preparation(due, "it needs no review, so it is written when it is due");
        LocalDate day = LocalDate.ofInstant(due, ask.duty().owner().zone());
        for (int back = 1; back <= DAYS_BACK; back++) {
            Optional<Preparation> there = on(ask, due, day.minusDays(back));
            if (there.isPresent()) return there.get().notBefore(ask.now());
        }
        return new Preparation(ask.now(), "nobody is at work before it is due, so it is written now");
    }

    private Preparation notBefore(Instant now) {
        return at.isAfter(now) ? this : new Preparation(now, "it must be read, and is due within a working day");
    }

    private static Optional<Preparation> on(SlotAsk ask, Instant due, LocalDate day) {
        Instant noon =
                day.atTime(LocalTime.NOON).atZone(ask.duty().owner().zone()).toInstant();
        Worker reader = ask.duty().at(noon).orElse(null);
        if (reader == null || !(WorkDay.of(reader, day, ask.house()) instanceof Daily.Day.Open open)) {
            return Optional.empty();
        }
        Instant wanted = day.atTime(LocalTime.ofInstant(due, reader.zone()))
                .atZone(reader.zone())
                .toInstant();
        return Optional.of(new Preparation(
                within(open.hours(), wanted),
                "it must be read, so it is written a working day of " + reader.name() + " earlier"));
    }

    private static Instant within(Span hours, Instant wanted) {
        Instant last = hours.until().minus(LEFT_OF_THE_DAY);
        if (wanted.isBefore(hours.from()) || last.isBefore(hours.from())) return hours.from();
        return wanted.isAfter(last) ? last : wanted;
    }
}
