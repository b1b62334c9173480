package dev.followthrough.domain.sequence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a deal stands in its plan: all of a [SequenceState] that means something in one version of a
/// cadence alone.
///
/// @param nextStep index of the step that comes next
/// @param anchor   the moment that step days count from
/// @param day      the next step's day, where a person or an urgent signal has set it; null: as the cadence
/// has it
/// @param round    how often the next step, one that repeats, has come already
public record Place(int nextStep, Instant anchor, @Nullable Instant day, int round) {
    public static Place of(SequenceState state) {
        return new Place(
                state.nextStep(),
                state.anchor(),
                state.course().day(),
                state.course().round());
    }

    /// The same sequence, standing here.
    public SequenceState in(SequenceState state) {
        return new StateChange(state)
                .nextStep(nextStep)
                .anchor(anchor)
                .course(new Course(state.course().dates(), day, round))
                .done();
    }
}
