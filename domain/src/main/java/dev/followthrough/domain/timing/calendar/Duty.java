package dev.followthrough.domain.timing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who looks after a deal at a time: its owner; on the owner's leave, who stands in for them.
///
/// @param others who may stand in, by id
public record Duty(Worker owner, Map<String, Worker> others) {
    public Duty {
        others = Map.copyOf(others);
    }

    public static Duty alone(Worker owner) {
        return new Duty(owner, Map.of());
    }

    /// Empty when everybody is away. Somebody who stands in may be on leave too, with their own stand-in.
    public Optional<Worker> at(Instant instant) {
        Set<String> asked = new HashSet<>();
        Worker worker = owner;
        while (asked.add(worker.id())) {
            Leave leave =
                    worker.leaveOn(LocalDate.ofInstant(instant, worker.zone())).orElse(null);
            if (leave == null) return Optional.of(worker);
            Worker cover = leave.coverId() == null ? null : others.get(leave.coverId());
            if (cover == null) return Optional.empty();
            worker = cover;
        }
        return Optional.empty();
    }
}
