package dev.followthrough.domain.timing.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When somebody works, day by day; a day that is not there is free.
public record WorkingHours(Map<DayOfWeek, Hours> days) {
    public WorkingHours {
        days = Map.copyOf(days);
    }

    /// Nine to five on every day that is no weekend: what is taken of somebody who said nothing.
    public static WorkingHours usual(Set<DayOfWeek> weekend) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) if (!weekend.contains(day)) days.put(day, Hours.USUAL);
        return new WorkingHours(days);
    }

    /// @param written `mon` to `sun`, each with hours such as `09:00-17:00`
    /// @throws IllegalArgumentException saying which day or hour is wrong
    public static WorkingHours read(Map<String, String> written) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        written.forEach((day, hours) -> days.put(day(day), Hours.parse(hours)));
        if (days.isEmpty()) throw new IllegalArgumentException("there is no day in it");
        return new WorkingHours(days);
    }

    /// As [#read] takes it, from Monday on.
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) on(day).ifPresent(hours -> written.put(word(day), hours.text()));
        return written;
    }

    public Optional<Hours> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    /// `mon` to `sun`.
    public static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for what is no day
    public static DayOfWeek day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) if (word(day).equals(word)) return day;
        throw new IllegalArgumentException("'" + word + "' is none of mon, tue, wed, thu, fri, sat, sun");
    }
}
