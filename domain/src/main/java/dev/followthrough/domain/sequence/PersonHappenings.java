package dev.followthrough.domain.sequence;

import java.time.Instant;
import java.util.List;

/// The rep's hand on a deal (M28). After a pause plans are made anew: nothing is caught up in a burst.
final class PersonHappenings {
    private PersonHappenings() {}

    static Moved paused(SequenceState state, SequenceEvent.Paused event) {
        String why = event.until() == null ? "by a person, until resumed" : "by a person, for a time";
        return Happenings.told(
                state.withoutTouch().in(new Phase.Paused(event.until(), event.by())), event.at(), "paused", why);
    }

    static Moved resumed(SequenceState state, Instant at, String why) {
        if (state.phase() instanceof Phase.Running) return new Moved(state, List.of());
        return Happenings.told(
                state.withoutTouch().in(new Phase.Running()), at, "resumed", why + "; the next touch is planned anew");
    }

    static Moved takenOver(SequenceState state, SequenceEvent.TakenOver event) {
        return Happenings.told(
                state.withoutTouch().in(new Phase.TakenOver(event.by())),
                event.at(),
                "taken over",
                "a person writes from now on; nothing leaves by itself");
    }

    static Moved skipped(CadencePlan plan, SequenceState state, SequenceEvent.Skipped event) {
        if (state.nextStep() >= plan.steps().size()) return new Moved(state, List.of());
        String step = plan.steps().get(state.nextStep()).id();
        return Happenings.told(
                state.withoutTouch().skipped(), event.at(), "step " + step + " skipped", "a person passed over it");
    }

    static Moved rescheduled(SequenceState state, SequenceEvent.Rescheduled event) {
        return Happenings.told(
                state.withoutTouch().notBefore(event.to()),
                event.at(),
                "rescheduled",
                "a person moved the next touch; it is planned anew");
    }

    static Moved taskDone(CadencePlan plan, SequenceState state, SequenceEvent.TaskDone event) {
        Touch touch = state.current();
        if (touch == null || touch.ordinal() != event.ordinal() || touch.stage() != Touch.Stage.WITH_PERSON) {
            return new Moved(state, List.of());
        }
        String step = plan.steps().get(touch.step()).id();
        return Happenings.told(
                state.touched(event.at()), event.at(), "task " + step + " done", "outcome: " + event.outcome());
    }
}
