package dev.followthrough.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may be read from outside at all: texts that a database can keep, and times that it can keep.
public final class Legible {
    static final String NO_TEXT = "holds a character that is none: NUL, or half of a pair";
    private static final Pattern FAR_OFF = Pattern.compile("(.+)([+-])(1[89]|2[0-3]):([0-5]\\d)");
    private static final int FIRST_YEAR = 0;
    private static final int LAST_YEAR = 10_000;

    private Legible() {}

    /// PostgreSQL keeps no NUL, and UTF-8 no half of a surrogate pair.
    public static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /// @param text ISO 8601 with a zone, as RFC 3339 has it: its offsets go further than Java's
    /// @throws DateTimeException it is no time, or of no year that a database keeps
    public static Instant time(String text) {
        Matcher far = FAR_OFF.matcher(text);
        Instant time = far.matches() ? farOff(far) : Instant.parse(text);
        inRange(time.atOffset(ZoneOffset.UTC).getYear());
        return time;
    }

    private static Instant farOff(Matcher far) {
        long minutes = Integer.parseInt(far.group(3)) * 60L + Integer.parseInt(far.group(4));
        Instant local = LocalDateTime.parse(far.group(1)).toInstant(ZoneOffset.UTC);
        return far.group(2).equals("+")
                ? local.minus(minutes, ChronoUnit.MINUTES)
                : local.plus(minutes, ChronoUnit.MINUTES);
    }

    /// @param text ISO 8601
    /// @throws DateTimeException it is no day, or of no year that a database keeps
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        inRange(day.getYear());
        return day;
    }

    private static void inRange(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR)
            throw new DateTimeException("The year is not of " + FIRST_YEAR + " to " + LAST_YEAR);
    }
}
