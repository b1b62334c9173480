package dev.followthrough.api.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes times for the person who reads them, in their zone. Templates know it as `when`.
///
/// @param now what "in 3 hours" is counted from: business time
public record When(ZoneId zone, Instant now) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /// "Thu 26 Nov, 14:05", with the year where it is another one.
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : day(instant) + ", " + HOUR.format(instant.atZone(zone));
    }

    public String day(@Nullable Instant instant) {
        if (instant == null) return "";
        boolean thisYear = instant.atZone(zone).getYear() == now.atZone(zone).getYear();
        return (thisYear ? DAY : YEAR).format(instant.atZone(zone));
    }

    public String hour(Instant instant) {
        return HOUR.format(instant.atZone(zone));
    }

    /// "in 3 hours", "2 days ago", "now": the largest unit alone.
    public String away(@Nullable Instant instant) {
        if (instant == null) return "";
        Duration gap = Duration.between(now, instant).abs();
        if (gap.toMinutes() < 1) return "now";
        String words = gap.toDays() >= 1
                ? counted(gap.toDays(), "day")
                : gap.toHours() >= 1 ? counted(gap.toHours(), "hour") : counted(gap.toMinutes(), "minute");
        return instant.isAfter(now) ? "in " + words : words + " ago";
    }

    /// With date, zone and offset, for who wants to know exactly.
    public String exact(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                instant.atZone(zone).toOffsetDateTime())
                        + " " + zone;
    }

    public boolean isPast(@Nullable Instant instant) {
        return instant != null && instant.isBefore(now);
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
