package dev.followthrough.domain.engagement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names of months and weekdays as data, and the year that somebody means who names none.
final class Calendar {
    private static final Map<String, Integer> MONTHS = names("month");
    private static final Map<String, Integer> WEEKDAYS = names("weekday");
    static final String MONTH = alternatives(MONTHS);
    static final String WEEKDAY = alternatives(WEEKDAYS);
    /// A date this far back is a notice that somebody forgot to switch off, not next year's.
    private static final int FORGOTTEN_DAYS = 60;

    private Calendar() {}

    static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    static int weekday(String name) {
        return WEEKDAYS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    /// @param year null: the one that makes sense on `today`; two digits are this century's
    static Optional<LocalDate> date(@Nullable String year, int month, int day, LocalDate today) {
        try {
            if (year != null) {
                int number = Integer.parseInt(year);
                return Optional.of(LocalDate.of(number < 100 ? 2000 + number : number, month, day));
            }
            LocalDate date = LocalDate.of(today.getYear(), month, day);
            if (date.isBefore(today.minusDays(FORGOTTEN_DAYS))) return Optional.of(date.plusYears(1));
            boolean lastYears = date.isAfter(today.plusDays(365 - FORGOTTEN_DAYS));
            return Optional.of(lastYears ? date.minusYears(1) : date);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> names(String label) {
        var names = new LinkedHashMap<String, Integer>();
        for (Phrases.Line line : Phrases.lines("calendar")) {
            if (!line.label().equals(label)) continue;
            for (String name : line.written().split(" ")) names.put(name, line.weight());
        }
        return names;
    }

    private static String alternatives(Map<String, Integer> names) {
        return names.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
