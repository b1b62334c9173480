package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.simulation.PlayedLine;
import dev.followthrough.domain.simulation.SimulatedWorld;
import dev.followthrough.domain.simulation.SlotRule;
import dev.followthrough.domain.timing.slot.Cause;
import dev.followthrough.domain.timing.slot.Objection;
import dev.followthrough.domain.timing.slot.SlotFinder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A kind world that keeps hours and caps: slots are the first minute that the product's slot finder allows,
/// and its gate is asked the same rules again.
final class TrialWorld extends SimulatedWorld {
    private final TrialSlots slots;
    private final Supplier<Trial> trial;
    private final Function<String, @Nullable CadencePlan> cadences;

    TrialWorld(TrialSlots slots, Supplier<Trial> trial, Function<String, @Nullable CadencePlan> cadences) {
        super(SlotRule.firstOfWindow(ZoneOffset.UTC));
        this.slots = slots;
        this.trial = trial;
        this.cadences = cadences;
    }

    @Override
    public @Nullable CadencePlan cadence(String name) {
        return cadences.apply(name);
    }

    @Override
    public SequenceEvent slot(CadencePlan plan, Decision.FindSlot find, Instant now) {
        SequenceState state = trial.get().state();
        List<PlayedLine> lines = trial.get().lines();
        return SlotFinder.first(
                        slots.ask(plan, state.prospect(), find.as(), find.expectsReview(), find.earliest(), now, lines))
                .<SequenceEvent>map(slot -> new SequenceEvent.SlotFound(
                        now, find.ordinal(), find.step(), slot.due(), slot.prepareAt(), slot.why()))
                .orElseGet(() -> new SequenceEvent.NoSlot(now, find.step(), HoldReason.NO_HOUR));
    }

    @Override
    public SequenceEvent sent(Touch touch, Instant now) {
        CadencePlan plan = trial.get().plan();
        Step step = plan.step(touch);
        return SlotFinder.objection(slots.ask(
                        plan,
                        trial.get().state().prospect(),
                        step,
                        false,
                        now,
                        now,
                        trial.get().lines()))
                .<SequenceEvent>map(objection -> closed(touch, objection, now))
                .orElseGet(() -> super.sent(touch, now));
    }

    private static SequenceEvent closed(Touch touch, Objection objection, Instant now) {
        GateReason reason = objection.cause() == Cause.CAP ? GateReason.CAP_REACHED : GateReason.OUTSIDE_WINDOW;
        return new SequenceEvent.GateClosed(now, touch.ordinal(), reason, objection.until(), objection.words());
    }
}
