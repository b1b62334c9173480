package dev.followthrough.domain.notice;

import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.house.TimingSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The day whose digest is due: one for each day on which somebody works, from their hour on.
public final class DigestDay {
    private DigestDay() {}

    /// @param from the hour of their own day
    /// @return today in their zone; empty on a free day, a holiday, on leave, and before their hour
    public static Optional<LocalDate> due(Worker person, TimingSettings house, LocalTime from, Instant now) {
        ZonedDateTime there = now.atZone(person.zone());
        LocalDate day = there.toLocalDate();
        boolean works = person.hours().on(day.getDayOfWeek()).isPresent()
                && person.leaveOn(day).isEmpty()
                && house.holiday(day, person.place()).isEmpty();
        return works && !there.toLocalTime().isBefore(from) ? Optional.of(day) : Optional.empty();
    }
}
