package dev.followthrough.domain.timing.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalTime;

/// Hours of a day; `until` is exclusive and later than `from`.
public record Hours(LocalTime from, LocalTime until) {
    public static final Hours USUAL = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public Hours {
        if (!from.isBefore(until)) throw new IllegalArgumentException(from + " is not before " + until);
    }

    /// @throws IllegalArgumentException for anything but the form of [#text]
    @JsonCreator
    public static Hours parse(String text) {
        String[] ends = text.strip().split("\\s*[-–]\\s*", -1);
        if (ends.length != 2) throw new IllegalArgumentException("'" + text + "' is not like 09:00-17:00");
        try {
            return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not like 09:00-17:00", e);
        }
    }

    /// Such as `09:00-17:00`.
    @JsonValue
    public String text() {
        return from + "-" + until;
    }
}
