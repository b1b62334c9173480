package dev.followthrough.domain.timing.house;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.followthrough.domain.timing.calendar.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Hours in which nothing leaves, in the contact's own time; they may go over midnight.
public record Quiet(LocalTime from, LocalTime until) {
    public Quiet {
        if (from.equals(until)) throw new IllegalArgumentException("quiet hours that begin when they end are none");
    }

    /// @throws IllegalArgumentException for anything but the form of [#text]
    @JsonCreator
    public static Quiet parse(String text) {
        String[] ends = text.strip().split("\\s*[-–]\\s*", -1);
        try {
            if (ends.length == 2) return new Quiet(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeException e) {
            // said below
        }
        throw new IllegalArgumentException("'" + text + "' is not like 20:00-07:00");
    }

    /// Such as `20:00-07:00`.
    @JsonValue
    public String text() {
        return from + "-" + until;
    }

    /// The stretch that begins on this day.
    public Span from(LocalDate day, ZoneId zone) {
        LocalDate end = from.isBefore(until) ? day : day.plusDays(1);
        return Span.covering(day.atTime(from), end.atTime(until), zone);
    }
}
