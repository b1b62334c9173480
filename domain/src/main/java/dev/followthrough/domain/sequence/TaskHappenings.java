package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.time.Instant;

/// What came of a touch that a person made, and what follows from it.
final class TaskHappenings {
    private static final Duration CALL_AGAIN = Duration.ofDays(1);

    private TaskHappenings() {}

    /// It counts even when its task had been given up meanwhile. A no is a no, whichever touch it answers.
    static Moved done(CadencePlan plan, SequenceState state, SequenceEvent.TaskDone event) {
        TaskOutcome outcome = TaskOutcome.of(event.outcome());
        if (!isTheirs(plan, state, event)) {
            return outcome == TaskOutcome.NOT_INTERESTED
                    ? Happenings.end(state, event.at(), StopReason.SAID_NO)
                    : Happenings.unchanged(state);
        }
        Touch touch = state.current();
        Step step = touch == null ? plan.step(state.stepOf(event.ordinal(), event.at())) : plan.step(touch);
        return switch (outcome) {
            case DONE, VOICEMAIL, NO_ANSWER, BUSY -> told(touched(plan, state, event), event, step, outcome);
            // They have spoken, and nobody here knows of what.
            case ANSWERED, DO_NOT_CALL ->
                told(spoken(plan, state, event, step).wishing(Variant.READ_FIRST), event, step, outcome);
            case MEETING_BOOKED ->
                EngagementHappenings.engaged(
                        plan,
                        spoken(plan, state, event, step),
                        new SequenceEvent.Engaged(event.at(), Happened.BOOKED_MEETING));
            case CALL_BACK -> told(again(plan, state, event.at()), event, step, outcome);
            case WRONG_NUMBER ->
                told(
                        again(plan, state, null).knowing(state.prospect().notReachedBy(step.channel())),
                        event,
                        step,
                        outcome);
            case NOT_DONE ->
                told(state.skipped(plan, event.at()).withoutTouchAndOrdinal(event.ordinal()), event, step, outcome);
            case NOT_INTERESTED -> Happenings.end(touched(plan, state, event), event.at(), StopReason.SAID_NO);
        };
    }

    /// Of the touch that is due, unless that one leaves by itself.
    private static boolean isTheirs(CadencePlan plan, SequenceState state, SequenceEvent.TaskDone event) {
        if (!TouchHappenings.isDueOrdinal(plan, state, event.ordinal())) return false;
        Touch touch = state.current();
        return touch == null
                || touch.stage() == Touch.Stage.WITH_PERSON
                || !plan.step(touch).channel().leavesByItself();
    }

    private static Moved told(SequenceState state, SequenceEvent.TaskDone event, Step step, TaskOutcome outcome) {
        String what = outcome == TaskOutcome.DONE
                ? "task " + step.id() + " done"
                : "task " + step.id() + ": " + outcome.words();
        return Happenings.told(state, event.at(), what, "outcome: " + event.outcome());
    }

    private static SequenceState touched(CadencePlan plan, SequenceState state, SequenceEvent.TaskDone event) {
        return state.touched(plan, event.ordinal(), event.at());
    }

    private static SequenceState spoken(
            CadencePlan plan, SequenceState state, SequenceEvent.TaskDone event, Step step) {
        return touched(plan, state, event).answered(step.channel()).saw(Happened.SPOKE);
    }

    /// The step comes again. Its ordinal is used up: a person has worked on it.
    private static SequenceState again(
            CadencePlan plan, SequenceState state, @org.jspecify.annotations.Nullable Instant calledAt) {
        int used = state.current() == null ? state.ordinal() : state.current().ordinal();
        SequenceState free = state.withoutTouchAndOrdinal(used);
        return calledAt == null ? free : StepDays.at(plan, free, calledAt.plus(CALL_AGAIN));
    }
}
