package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.simulation.PlayedLine;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.slot.SlotAsk;
import java.time.Instant;
import java.util.List;

/// Questions to the slot finder about a simulated deal. It is alone at its account, and linked touches count
/// as one (M55).
record TrialSlots(Surroundings around) {
    /// @param earliest nothing allows it sooner
    SlotAsk ask(
            CadencePlan plan,
            Prospect prospect,
            Step as,
            boolean expectsReview,
            Instant earliest,
            Instant now,
            List<PlayedLine> lines) {
        List<Instant> gone = TouchLog.counts(as) ? TouchLog.of(lines, as.audience()) : List.of();
        return new SlotAsk(
                now,
                earliest,
                plan.window(),
                as.channel(),
                expectsReview,
                false,
                around.contact(now),
                around.duty(),
                around.house(),
                plan.caps(prospect),
                null,
                gone.stream().map(at -> new SlotAsk.Touched(at, true)).toList(),
                List.of(),
                BestHour.UNKNOWN,
                0);
    }
}
