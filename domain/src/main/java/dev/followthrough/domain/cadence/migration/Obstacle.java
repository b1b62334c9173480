package dev.followthrough.domain.cadence.migration;

import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.VersionChange;
import java.util.List;
import java.util.Optional;

/// What in a deal's sequence stands in the way of moving it.
public final class Obstacle {
    private Obstacle() {}

    /// @return empty: nothing does
    public static Optional<WhyNotMoved> of(VersionChange change, SequenceState state) {
        return phase(state).or(() -> steps(change, state));
    }

    /// A sleeping or paused deal may be moved: it sleeps on.
    public static Optional<WhyNotMoved> phase(SequenceState state) {
        return switch (state.phase()) {
            case Phase.Running ignored -> Optional.empty();
            case Phase.Paused ignored -> Optional.empty();
            case Phase.Held ignored -> Optional.of(WhyNotMoved.HELD);
            case Phase.TakenOver ignored -> Optional.of(WhyNotMoved.TAKEN_OVER);
            case Phase.HandingOver ignored -> Optional.of(WhyNotMoved.HANDING_OVER);
            case Phase.Finished ignored -> Optional.of(WhyNotMoved.ENDED);
        };
    }

    private static Optional<WhyNotMoved> steps(VersionChange change, SequenceState state) {
        List<Step> steps = change.from().steps();
        if (state.nextStep() >= steps.size()) return Optional.empty();
        Step next = steps.get(state.nextStep());
        return change.there(next)
                .map(index -> bringsTwice(next, change.to().step(index), state)
                        ? Optional.of(WhyNotMoved.VALUE_TWICE)
                        : Optional.<WhyNotMoved>empty())
                .orElse(Optional.of(WhyNotMoved.STEP_GONE));
    }

    /// What the old version would do too is no obstacle.
    private static boolean bringsTwice(Step old, Step there, SequenceState state) {
        ValueType latest = state.lastValue();
        return there.value() == latest && old.value() != latest;
    }
}
