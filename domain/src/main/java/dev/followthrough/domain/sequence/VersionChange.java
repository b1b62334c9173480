package dev.followthrough.domain.sequence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From one version of a cadence to another: which of its steps is which. They are matched by their ids.
///
/// @param renamed new ids of steps that are called otherwise there, by their old ones
public record VersionChange(CadencePlan from, CadencePlan to, Map<String, String> renamed) {
    public VersionChange {
        renamed = Map.copyOf(renamed);
    }

    /// What a step of the old version is called in the new one, whether or not it is there.
    public String idThere(String id) {
        return renamed.getOrDefault(id, id);
    }

    /// Index of the step in the new version; empty: it is gone.
    public Optional<Integer> there(Step old) {
        String id = idThere(old.id());
        for (int i = 0; i < to.steps().size(); i++) {
            if (to.steps().get(i).id().equals(id)) return Optional.of(i);
        }
        return Optional.empty();
    }

    /// Where a deal goes on there: with its next step, or where that is gone or had come often enough, after
    /// the latest that is behind it. A day that would lie in the past is moved, so that nothing is caught up
    /// in a burst.
    public SequenceState carry(SequenceState state, Instant at) {
        SequenceState carried = place(state).in(state);
        if (carried.nextStep() >= to.steps().size()) return carried;
        Instant before = dayHere(state);
        return StepDays.notBefore(to, carried, before == null || before.isAfter(at) ? at : before);
    }

    private @Nullable Instant dayHere(SequenceState state) {
        return state.nextStep() < from.steps().size() ? StepDays.next(from, state) : null;
    }

    private Place place(SequenceState state) {
        Place here = Place.of(state);
        if (here.nextStep() < from.steps().size()) {
            Optional<Integer> same = there(from.steps().get(here.nextStep()));
            if (same.isPresent()) return goingOnWith(same.get(), here);
        }
        return new Place(afterLatest(here.nextStep()), here.anchor(), null, 0);
    }

    private Place goingOnWith(int step, Place here) {
        boolean isDone = here.round() >= to.steps().get(step).options().times();
        return isDone
                ? new Place(step + 1, here.anchor(), null, 0)
                : new Place(step, here.anchor(), here.day(), here.round());
    }

    private int afterLatest(int next) {
        for (int i = next - 1; i >= 0; i--) {
            Optional<Integer> done = there(from.steps().get(i));
            if (done.isPresent()) return done.get() + 1;
        }
        return 0;
    }
}
