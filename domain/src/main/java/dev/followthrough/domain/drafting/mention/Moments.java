package dev.followthrough.domain.drafting.mention;

import dev.followthrough.domain.drafting.mention.Mention.Moment;
import dev.followthrough.domain.drafting.mention.Mention.MonthDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether all that was said of a date is true of a known one.
final class Moments {
    private Moments() {}

    static boolean isPartOf(Moment said, Moment known) {
        return weekdayFits(said, known)
                && daysFit(said, known)
                && (said.year() == null || said.year().equals(known.year()))
                && quarterFits(said.quarter(), known)
                && timesFit(said.times(), known.times());
    }

    private static boolean weekdayFits(Moment said, Moment known) {
        if (said.weekday() == null || said.weekday() == known.weekday()) return true;
        return date(known)
                .map(LocalDate::getDayOfWeek)
                .filter(day -> day == said.weekday())
                .isPresent();
    }

    private static boolean daysFit(Moment said, Moment known) {
        return said.days().isEmpty()
                || said.days().stream().anyMatch(day -> known.days().stream().anyMatch(other -> fits(day, other)));
    }

    private static boolean fits(MonthDay said, MonthDay known) {
        return (said.month() == null || said.month().equals(known.month()))
                && (said.day() == null || said.day().equals(known.day()));
    }

    private static boolean quarterFits(@Nullable Integer quarter, Moment known) {
        if (quarter == null || quarter.equals(known.quarter())) return true;
        return known.days().stream().anyMatch(day -> day.month() != null && (day.month() + 2) / 3 == quarter);
    }

    private static boolean timesFit(List<LocalTime> said, List<LocalTime> known) {
        return said.isEmpty() || said.stream().anyMatch(known::contains);
    }

    private static Optional<LocalDate> date(Moment known) {
        Integer year = known.year();
        if (year == null || known.days().isEmpty()) return Optional.empty();
        MonthDay day = known.days().getFirst();
        if (day.month() == null || day.day() == null) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, day.month(), day.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
