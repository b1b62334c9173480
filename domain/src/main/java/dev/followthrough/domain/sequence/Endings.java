package dev.followthrough.domain.sequence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an answer or a goal ends a sequence, or only interrupts it.
final class Endings {
    private Endings() {}

    static Moved reached(SequenceState state, Instant at, Exit.Action then, @Nullable String to, String what) {
        return switch (then) {
            case STOP -> Happenings.end(state, at, StopReason.GOAL_REACHED);
            case HAND_OVER -> handOver(state, at, to, what);
            case HOLD, SLEEP -> Happenings.hold(state, at, HoldReason.GOAL_REACHED, what);
        };
    }

    static Moved answered(CadencePlan plan, SequenceState state, SequenceEvent.Replied reply) {
        String what = "reply received ("
                + reply.intent().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ")";
        Exit exit = plan.onAnswer(reply.intent());
        return switch (exit.then()) {
            case STOP -> Happenings.end(state, reply.at(), StopReason.ANSWERED);
            case HAND_OVER -> handOver(state, reply.at(), exit.to(), what);
            case SLEEP -> sleep(state, reply, what);
            case HOLD -> hold(state, reply, what);
        };
    }

    /// Nothing of the cadence leaves before a person says so. Where an answer can be drafted, that is their approval
    /// of it; one that was owed already is written anew, from what they have written since.
    private static Moved hold(SequenceState state, SequenceEvent.Replied reply, String what) {
        Moved held = Happenings.hold(state, reply.at(), HoldReason.REPLIED, what);
        OwedAnswer owed = reply.answerBy() == null
                ? state.answer()
                : new OwedAnswer(reply.at(), reply.answerBy(), reply.intent() == Intent.POSITIVE);
        if (owed == null || !(held.state().phase() instanceof Phase.Held)) return held;
        return Happenings.told(
                held.state().owingAnswer(owed),
                reply.at(),
                what,
                HoldReason.REPLIED.words() + "; an answer is drafted for its owner");
    }

    /// Who asks for later gets later, and then a touch that says so. Without a day a person decides.
    private static Moved sleep(SequenceState state, SequenceEvent.Replied reply, String what) {
        Instant until = reply.notBefore();
        boolean free = state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
        if (until == null || !until.isAfter(reply.at()) || !free) {
            return Happenings.hold(state, reply.at(), HoldReason.REPLIED, what);
        }
        SequenceState asleep = state.withoutTouch()
                .saw(Happened.ASKED_FOR_LATER)
                .notBefore(until)
                .in(new Phase.Paused(until, "prospect"));
        return Happenings.told(asleep, reply.at(), what, "it sleeps until the day that they named");
    }

    /// A deal that a person has taken over stays in that person's hands.
    private static Moved handOver(SequenceState state, Instant at, @Nullable String to, String what) {
        if (to == null || state.phase() instanceof Phase.TakenOver) {
            return Happenings.hold(state, at, HoldReason.REPLIED, what);
        }
        return Happenings.told(
                state.withoutTouch().in(new Phase.HandingOver(to, what)),
                at,
                what,
                "the cadence " + to + " takes over");
    }

    static Moved handedOver(CadencePlan plan, SequenceState state, SequenceEvent.HandedOver event) {
        if (!isDue(plan, state)) return Happenings.unchanged(state);
        return Happenings.told(
                state.withoutTouch().in(new Phase.Finished(StopReason.HANDED_OVER)),
                event.at(),
                "handed over to " + event.to(),
                event.why());
    }

    static Moved noSuchCadence(CadencePlan plan, SequenceState state, SequenceEvent.NoSuchCadence event) {
        if (!isDue(plan, state)) return Happenings.unchanged(state);
        return Happenings.hold(
                state, event.at(), HoldReason.NO_SUCH_CADENCE, "no cadence " + event.to() + " to hand over to");
    }

    private static boolean isDue(CadencePlan plan, SequenceState state) {
        boolean done = state.phase() instanceof Phase.Running && !state.hasStepIn(plan);
        return state.phase() instanceof Phase.HandingOver || done;
    }
}
