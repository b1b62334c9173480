package dev.followthrough.bench.checks.form;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;

/// One way to write a date.
///
/// @param says  what the written words claim
/// @param write the date, and the weekday that is shown with it, which may be a wrong one
public record DateForm(Set<Says> says, BiFunction<LocalDateTime, DayOfWeek, String> write) {
    public enum Says {
        WEEKDAY,
        DAY,
        MONTH,
        /// Day and month in an order that may be read both ways.
        EITHER_WAY,
        YEAR,
        TIME
    }

    public boolean says(Says what) {
        return says.contains(what);
    }

    /// All that is claimed holds of one of the dates.
    public boolean isTrue(LocalDateTime date, DayOfWeek weekday, Collection<LocalDateTime> known) {
        return known.stream().anyMatch(other -> isTrue(date, weekday, other));
    }

    private boolean isTrue(LocalDateTime date, DayOfWeek weekday, LocalDateTime known) {
        boolean sameDay = date.getDayOfMonth() == known.getDayOfMonth();
        boolean sameMonth = date.getMonth() == known.getMonth();
        boolean turned = date.getDayOfMonth() == known.getMonthValue() && date.getMonthValue() == known.getDayOfMonth();
        return (!says(Says.WEEKDAY) || weekday == known.getDayOfWeek())
                && (!says(Says.DAY) || sameDay)
                && (!says(Says.MONTH) || sameMonth)
                && (!says(Says.EITHER_WAY) || sameDay && sameMonth || turned)
                && (!says(Says.YEAR) || date.getYear() == known.getYear())
                && (!says(Says.TIME) || isSameTime(date.toLocalTime(), known.toLocalTime()));
    }

    private static boolean isSameTime(LocalTime one, LocalTime other) {
        return one.equals(other);
    }
}
