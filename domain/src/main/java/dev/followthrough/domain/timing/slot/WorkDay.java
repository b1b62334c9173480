package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.house.TimingSettings;
import java.time.LocalDate;
import java.util.Optional;

/// A day of one of our people, leave apart: their public holiday, or their hours.
final class WorkDay {
    private WorkDay() {}

    static Daily.Day of(Worker worker, LocalDate day, TimingSettings house) {
        Optional<String> holiday = house.holiday(day, worker.place());
        if (holiday.isPresent()) {
            return new Daily.Day.Closed(
                    Cause.OWNER_HOLIDAY, holiday.get() + " (" + worker.place().word() + ") of " + worker.name());
        }
        return worker.hours()
                .on(day.getDayOfWeek())
                .<Daily.Day>map(hours -> new Daily.Day.Open(
                        Span.of(day, hours.from(), hours.until(), worker.zone()),
                        Cause.OWNER,
                        "the hours of " + worker.name() + " (" + hours.text() + " in " + worker.zone() + ")"))
                .orElseGet(() -> new Daily.Day.Closed(Cause.OWNER, "a day off of " + worker.name()));
    }
}
