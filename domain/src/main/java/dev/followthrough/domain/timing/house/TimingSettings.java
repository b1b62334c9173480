package dev.followthrough.domain.timing.house;

import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.calendar.Holidays;
import dev.followthrough.domain.timing.calendar.Hours;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the house has settled about times; `timing-settings.yaml` has what counts until it does, with the
/// source of each. [TimingJson] reads it.
///
/// @param weekends by country, in days such as `fri`
/// @param hours    in which contacts of a country may be reached, beside the cadence's window
public record TimingSettings(
        ZoneId zone,
        @Nullable Quiet quiet,
        List<QuietDays> quietDays,
        Hours calls,
        Hours texts,
        int reviewMinutes,
        int contactGapMinutes,
        int accountGapMinutes,
        Caps account,
        List<Segment> segments,
        Map<String, List<String>> weekends,
        Map<String, Hours> hours,
        List<HouseHoliday> holidays,
        boolean tentativeIsBusy,
        CallBlocks callBlocks) {

    /// How a person's calls are grouped.
    ///
    /// @param minutes of a block at most
    /// @param perCall minutes that one call is given
    /// @param days    how many days are looked ahead
    public record CallBlocks(int minutes, int perCall, int days) {
        public CallBlocks {
            require(perCall >= 2 && perCall <= 60, "callBlocks.perCall is 2 to 60 minutes");
            require(minutes >= perCall && minutes <= 480, "callBlocks.minutes is one call's at least, and at most 480");
            require(days >= 1 && days <= 30, "callBlocks.days is 1 to 30");
        }
    }

    /// @param until the last day
    public record QuietDays(LocalDate from, LocalDate until, String name) {
        public QuietDays {
            if (from == null || until == null || until.isBefore(from) || name == null || name.isBlank()) {
                throw new IllegalArgumentException("quiet days are {from, until, name}, and end after they begin");
            }
        }
    }

    public record HouseHoliday(String country, LocalDate date, String name) {
        public HouseHoliday {
            if (country == null || date == null || name == null || !Countries.isKnown(country)) {
                throw new IllegalArgumentException("a holiday is {country, date, name}, with a country such as DE");
            }
        }
    }

    public TimingSettings {
        quietDays = List.copyOf(quietDays);
        segments = List.copyOf(segments);
        weekends = Map.copyOf(weekends);
        hours = Map.copyOf(hours);
        holidays = List.copyOf(holidays);
        require(reviewMinutes >= 0 && reviewMinutes <= 60 * 24, "reviewMinutes is 0 to 1440");
        require(contactGapMinutes >= 0 && accountGapMinutes >= 0, "a gap is 0 minutes or more");
        require(account.perWeek() > 0 && account.perMonth() > 0, "a cap is 1 or more");
        for (Segment segment : segments) {
            require(segment.caps().perWeek() > 0 && segment.caps().perMonth() > 0, "a cap is 1 or more");
        }
        weekends.forEach((country, days) -> {
            require(Countries.isKnown(country), "'" + country + "' is no country such as DE");
            days.forEach(WorkingHours::day);
        });
        hours.keySet()
                .forEach(country -> require(Countries.isKnown(country), "'" + country + "' is no country such as DE"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }

    /// When calls may be made, on any day: which days those are say calendars.
    public Window callWindow() {
        return new Window(List.of(DayOfWeek.values()), calls.from(), calls.until());
    }

    public Set<DayOfWeek> weekend(String country) {
        List<String> own = weekends.get(country);
        if (own == null) return Countries.weekend(country);
        return own.stream()
                .map(WorkingHours::day)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    public Optional<String> holiday(LocalDate day, Place place) {
        return holidays.stream()
                .filter(one ->
                        one.country().equals(place.country()) && one.date().equals(day))
                .map(HouseHoliday::name)
                .findFirst()
                .or(() -> Holidays.on(day, place));
    }

    public Optional<Segment> segment(Segment.Subject deal) {
        return segments.stream().filter(segment -> segment.holds(deal)).findFirst();
    }
}
