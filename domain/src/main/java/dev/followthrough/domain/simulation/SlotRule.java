package dev.followthrough.domain.simulation;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// How a simulated world finds an hour for a touch.
@FunctionalInterface
public interface SlotRule {
    record Slot(Instant due, Instant prepareAt, String why) {}

    Slot find(CadencePlan plan, Decision.FindSlot find, Instant now);

    /// The first moment of the cadence's window in this zone; what its owner must read is drafted a day
    /// earlier.
    static SlotRule firstOfWindow(ZoneId zone) {
        return (plan, find, now) -> {
            Instant earliest = find.earliest().isAfter(now) ? find.earliest() : now;
            Instant due = plan.window().firstFrom(earliest.atZone(zone)).toInstant();
            Instant dayBefore = due.minus(Duration.ofDays(1));
            Instant prepareAt = !find.expectsReview() ? due : dayBefore.isAfter(now) ? dayBefore : now;
            return new Slot(due, prepareAt, "the first moment of the window");
        };
    }
}
