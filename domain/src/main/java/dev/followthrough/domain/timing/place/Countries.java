package dev.followthrough.domain.timing.place;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the Unicode CLDR and the tz database say of countries: their zones and their weekends.
public final class Countries {
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    /// Nobody sells to Macquarie Island.
    private static final String NO_OFFICES = "Antarctica/";

    private static final long HALF_A_YEAR = 182L * 24 * 60 * 60;

    private Countries() {}

    public static boolean isKnown(String country) {
        return KNOWN.contains(country);
    }

    /// In English, such as `Saudi Arabia`.
    public static String name(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }

    /// The zones of a country whose clocks differ about this time, one of each; the country's main one first.
    public static List<ZoneId> zones(String country, Instant at) {
        List<ZoneId> all = new ArrayList<>();
        MainZones.of(country).ifPresent(all::add);
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .filter(id -> ZONES.contains(id) && !id.startsWith(NO_OFFICES))
                .sorted()
                .map(ZoneId::of)
                .forEach(all::add);
        return differing(all, at);
    }

    /// The first of each group whose clocks agree now and half a year from now.
    static List<ZoneId> differing(Collection<ZoneId> zones, Instant at) {
        Map<String, ZoneId> byClock = new LinkedHashMap<>();
        for (ZoneId zone : zones) {
            var rules = zone.getRules();
            String clock = rules.getOffset(at) + " " + rules.getOffset(at.plusSeconds(HALF_A_YEAR));
            byClock.putIfAbsent(clock, zone);
        }
        return List.copyOf(byClock.values());
    }

    /// The country that a zone is named for; null for such as UTC.
    public static @Nullable String of(ZoneId zone) {
        if (!ZONES.contains(zone.getId())) return null;
        try {
            String region = TimeZone.getRegion(zone.getId());
            return KNOWN.contains(region) ? region : null;
        } catch (IllegalArgumentException unknownToTheCldr) {
            return null;
        }
    }

    public static Set<DayOfWeek> weekend(String country) {
        var week = Calendar.getWeekDataForRegion(country);
        DayOfWeek last = day(week.weekendCease);
        Set<DayOfWeek> days = EnumSet.of(last);
        for (DayOfWeek day = day(week.weekendOnset); day != last; day = day.plus(1)) days.add(day);
        return days;
    }

    /// The CLDR counts from Sunday, 1.
    private static DayOfWeek day(int number) {
        return DayOfWeek.SUNDAY.plus(number - 1L);
    }
}
