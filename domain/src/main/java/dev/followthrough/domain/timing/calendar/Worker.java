package dev.followthrough.domain.timing.calendar;

import dev.followthrough.domain.timing.place.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// One of our own people, with their calendar.
public record Worker(String id, String name, ZoneId zone, Place place, WorkingHours hours, List<Leave> leaves) {
    public Worker {
        leaves = List.copyOf(leaves);
    }

    public Optional<Leave> leaveOn(LocalDate day) {
        return leaves.stream().filter(leave -> leave.contains(day)).findFirst();
    }
}
