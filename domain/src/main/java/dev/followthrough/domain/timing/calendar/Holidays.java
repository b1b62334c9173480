package dev.followthrough.domain.timing.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.followthrough.domain.timing.place.Place;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Public holidays of countries and their subdivisions, with English names.
public final class Holidays {
    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .filter(code -> code.length() == 2)
            .collect(Collectors.toUnmodifiableSet());
    /// There are some thousand subdivisions, and slots are looked for in one or two years.
    private static final Map<Key, Map<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();

    private Holidays() {}

    private record Key(String country, @Nullable String subdivision, int year) {}

    /// The holiday that a day is; none where [#areKnown] is false.
    public static Optional<String> on(LocalDate day, Place place) {
        if (place.country() == null) return Optional.empty();
        Key key = new Key(place.country(), place.subdivision(), day.getYear());
        return Optional.ofNullable(KNOWN.computeIfAbsent(key, Holidays::read).get(day));
    }

    public static boolean areKnown(String country, int year) {
        HolidayFile ours = HolidayFile.shipped().get(country);
        return ours == null ? COUNTRIES.contains(country) : year <= ours.through();
    }

    /// Whether the holidays of this part of the country are told apart.
    public static boolean hasSubdivision(String country, String subdivision) {
        return COUNTRIES.contains(country)
                && manager(country).getCalendarHierarchy().getChildren().containsKey(subdivision);
    }

    private static Map<LocalDate, String> read(Key key) {
        Map<LocalDate, String> days = new HashMap<>();
        HolidayFile ours = HolidayFile.shipped().get(key.country());
        if (COUNTRIES.contains(key.country()) && (ours == null || !ours.instead())) library(key, days);
        if (ours != null) days.putAll(ours.in(key.year()));
        return Map.copyOf(days);
    }

    /// Two holidays on one day: the first by name, so that each run tells the same. The library's root bundle is
    /// English; to ask for English would give the language of the machine.
    private static void library(Key key, Map<LocalDate, String> days) {
        String[] parts = key.subdivision() == null ? new String[0] : new String[] {key.subdivision()};
        List<Holiday> all = manager(key.country()).getHolidays(Year.of(key.year()), parts).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .sorted(Comparator.comparing(holiday -> holiday.getDescription(Locale.ROOT)))
                .toList();
        all.forEach(holiday -> days.putIfAbsent(holiday.getDate(), holiday.getDescription(Locale.ROOT)));
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT), new Properties()));
    }
}
