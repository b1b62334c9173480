package dev.followthrough.domain.sequence;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/// When a touch may leave: weekdays and hours in the contact's zone; `until` is exclusive.
public record Window(List<DayOfWeek> days, LocalTime from, LocalTime until) {
    public Window {
        days = List.copyOf(days);
    }

    public boolean contains(ZonedDateTime local) {
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }

    /// The first moment at or after this one that lies in the window.
    public ZonedDateTime firstFrom(ZonedDateTime local) {
        if (contains(local)) return local;
        ZonedDateTime opening = local.with(from);
        if (!opening.isAfter(local)) opening = local.plusDays(1).with(from);
        while (!days.contains(opening.getDayOfWeek())) opening = opening.plusDays(1);
        return opening;
    }
}
