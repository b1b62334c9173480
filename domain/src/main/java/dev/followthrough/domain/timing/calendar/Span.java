package dev.followthrough.domain.timing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// A stretch of time; `until` is exclusive. It is empty where `until` is not after `from`.
public record Span(Instant from, Instant until) {
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /// The hours of a day. Where the clock is put forward over an end, the hour begins or ends with the leap; where
    /// an end is struck twice, the stretch is the one that lies between the two: never a minute outside the hours
    /// by anybody's reading of the clock.
    public static Span of(LocalDate day, LocalTime from, LocalTime until, ZoneId zone) {
        return new Span(last(day.atTime(from), zone), first(day.atTime(until), zone));
    }

    /// The same the other way round, for hours that must be kept free: whatever may be read as lying in them does.
    public static Span covering(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        return new Span(first(from, zone), last(until, zone));
    }

    /// The whole day, which is 23 or 25 hours long when clocks change.
    public static Span of(LocalDate day, ZoneId zone) {
        return new Span(midnight(day, zone), midnight(day.plusDays(1), zone));
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant first(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? leap(local, zone) : local.toInstant(offsets.getFirst());
    }

    private static Instant last(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? leap(local, zone) : local.toInstant(offsets.getLast());
    }

    private static Instant leap(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getTransition(local).getInstant();
    }
}
