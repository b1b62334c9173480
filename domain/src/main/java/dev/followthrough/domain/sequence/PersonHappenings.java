package dev.followthrough.domain.sequence;

import java.time.Instant;

/// The rep's hand on a deal (M28). After a pause plans are made anew: nothing is caught up in a burst.
final class PersonHappenings {
    private PersonHappenings() {}

    /// A pause with an end must not set free what only a person may: a deal that is held or taken over stays
    /// so.
    static Moved paused(SequenceState state, SequenceEvent.Paused event) {
        String why = event.until() == null ? "by a person, until resumed" : "by a person, for a time";
        return switch (state.phase()) {
            case Phase.Held ignored -> stays(state, event.at(), "the deal is held, and waits for a person anyway");
            case Phase.TakenOver ignored -> stays(state, event.at(), "a person has the deal in hand anyway");
            default ->
                Happenings.told(
                        state.withoutTouch().in(new Phase.Paused(event.until(), event.by())),
                        event.at(),
                        "paused",
                        why);
        };
    }

    private static Moved stays(SequenceState state, Instant at, String why) {
        return Happenings.told(state, at, "pause asked for", why);
    }

    static Moved resumed(CadencePlan plan, SequenceState state, Instant at, String why) {
        if (state.phase() instanceof Phase.Running) return Happenings.unchanged(state);
        SequenceState free = state.withoutTouch().owingNoAnswer().in(new Phase.Running());
        return Happenings.told(
                StepDays.notBefore(plan, free, at), at, "resumed", why + "; the next touch is planned anew");
    }

    static Moved pauseEnded(CadencePlan plan, SequenceState state, SequenceEvent.PauseEnded event) {
        boolean over = state.phase() instanceof Phase.Paused paused
                && paused.until() != null
                && !event.at().isBefore(paused.until());
        return over ? resumed(plan, state, event.at(), "the pause has ended") : Happenings.unchanged(state);
    }

    static Moved takenOver(SequenceState state, SequenceEvent.TakenOver event) {
        return Happenings.told(
                state.withoutTouch().in(new Phase.TakenOver(event.by())),
                event.at(),
                "taken over",
                "a person writes from now on; nothing leaves by itself");
    }

    /// A task that somebody holds keeps its ordinal, so that its late answer is not taken for another
    /// touch's.
    static Moved skipped(CadencePlan plan, SequenceState state, SequenceEvent.Skipped event) {
        if (!state.hasStepIn(plan)) return Happenings.unchanged(state);
        String step = plan.step(state.dueStep(event.at())).id();
        Touch touch = state.current();
        boolean withPerson = touch != null && touch.stage() == Touch.Stage.WITH_PERSON;
        SequenceState passed = state.skipped(plan, event.at());
        SequenceState free = touch == null || withPerson ? passed : passed.withoutTouchAndOrdinal(touch.ordinal() - 1);
        return Happenings.told(free, event.at(), "step " + step + " skipped", "a person passed over it");
    }

    /// Sooner or later than the cadence has it; the steps after it keep their distance.
    static Moved rescheduled(CadencePlan plan, SequenceState state, SequenceEvent.Rescheduled event) {
        return Happenings.told(
                StepDays.at(plan, state.withoutTouch().notBefore(event.to()), event.to()),
                event.at(),
                "rescheduled",
                "a person moved the next touch; it is planned anew");
    }

    /// What was written before they said so is given up and written again.
    static Moved overridden(CadencePlan plan, SequenceState state, SequenceEvent.Overridden event) {
        if (!state.hasStepIn(plan)) return Happenings.unchanged(state);
        Step step = plan.step(state.dueStep(event.at()));
        SequenceState wished = state.wishing(event.as().over(state.wish()));
        Touch touch = state.current();
        boolean withPerson = touch != null && touch.stage() == Touch.Stage.WITH_PERSON;
        SequenceState anew = withPerson ? wished : wished.withoutTouch();
        String changes = event.as().changes(step);
        return Happenings.told(
                anew,
                event.at(),
                "step " + step.id() + " changed by a person",
                changes.isEmpty() ? "it is as they want it already" : changes);
    }
}
