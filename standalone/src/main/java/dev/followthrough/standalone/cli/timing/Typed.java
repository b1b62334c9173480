package dev.followthrough.standalone.cli.timing;

import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.calendar.Hours;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Reads what somebody typed; what cannot be read is a mistake of usage that shows the form.
record Typed(CommandSpec spec) {
    ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    Instant time(String option, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw usage(option + " " + text + " is no time; write it as 2027-01-15T17:30:00Z.");
        }
    }

    ZoneId zone(String option, String text) {
        if (ZoneId.getAvailableZoneIds().contains(text)) return ZoneId.of(text);
        throw usage(option + " " + text + " is not known; write it as Europe/Berlin.");
    }

    /// `DE` or `DE-BY`.
    Place place(String option, @Nullable String text) {
        if (text == null) return Place.UNKNOWN;
        String[] parts = text.split("-", 2);
        Place place = new Place(parts[0], parts.length == 1 ? null : parts[1]);
        if (place.country() != null && Countries.isKnown(place.country())) return place;
        throw usage(option + " " + text + " is no country; write it as DE, or DE-BY for a part of it.");
    }

    <E extends Enum<E>> E word(String option, String text, E[] known) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> usage(option + " " + text + " is not known; it is one of "
                        + String.join(
                                ", ",
                                Arrays.stream(known)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        + "."));
    }

    /// Days, as `mon-fri` or `mon,wed`, and hours.
    Window window(String option, String text) {
        String[] parts = text.strip().split("\\s+", 2);
        try {
            if (parts.length == 2) {
                Hours hours = Hours.parse(parts[1]);
                return new Window(days(parts[0]), hours.from(), hours.until());
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw usage(option + " '" + text + "' cannot be read; write it as \"mon-fri 09:00-17:00\".");
    }

    private static List<DayOfWeek> days(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] ends = part.split("-", 2);
            DayOfWeek last = WorkingHours.day(ends[ends.length - 1]);
            for (DayOfWeek day = WorkingHours.day(ends[0]); day != last; day = day.plus(1)) days.add(day);
            days.add(last);
        }
        return days;
    }
}
