package dev.followthrough.domain.sequence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the prospect's acts change: a goal that they reach, a touch that comes sooner (M24), an owner who is
/// told.
/// What they change in a touch's content shows when it is written ([Shaping]).
final class EngagementHappenings {
    private EngagementHappenings() {}

    static Moved engaged(CadencePlan plan, SequenceState state, SequenceEvent.Engaged event) {
        Happened what = event.what();
        if (what == Happened.NOTHING || state.happened().contains(what)) return Happenings.unchanged(state);
        SequenceState saw = state.saw(what);
        PlanOptions.Goal goal = plan.goalOf(what).orElse(null);
        if (goal != null && follows(state)) {
            return Endings.reached(saw, event.at(), goal.then(), goal.to(), what.inWords());
        }
        if (!state.hasStepIn(plan))
            return Happenings.told(saw, event.at(), what.inWords(), "nothing is left to change");
        Variant rule = plan.callOf(what, saw.dueStep(event.at()), saw).orElse(null);
        return rule == null
                ? Happenings.told(saw, event.at(), what.inWords(), "no rule of the cadence asks for a change")
                : called(plan, saw, event.at(), rule);
    }

    private static Moved called(CadencePlan plan, SequenceState state, Instant at, Variant rule) {
        SequenceState sooner = sooner(plan, state, at, rule);
        String what = sooner == null ? "the next touch takes it up" : "the next touch comes sooner";
        SequenceState moved = sooner == null ? state : sooner;
        return rule.tellOwner() == null
                ? Happenings.told(moved, at, inWords(rule), what)
                : Happenings.told(moved.alsoTelling(rule.tellOwner()), at, inWords(rule), what + "; its owner is told");
    }

    private static String inWords(Variant rule) {
        return rule.when() == null ? "" : rule.when().inWords();
    }

    /// @return null: it does not come sooner, or must not: what is drafted, reviewed or owed keeps its time
    private static @Nullable SequenceState sooner(CadencePlan plan, SequenceState state, Instant at, Variant rule) {
        if (rule.sooner() == null || !(state.phase() instanceof Phase.Running) || state.followUp() != null) return null;
        // A farewell that came sooner because they stirred would be a strange answer.
        if (plan.step(state.dueStep(at)).saysOneThing()) return null;
        Touch touch = state.current();
        if (touch != null && touch.stage() != Touch.Stage.PLANNED) return null;
        Instant wanted = at.plus(rule.sooner());
        Instant due = touch == null ? StepDays.next(plan, state) : touch.due();
        return due == null || !wanted.isBefore(due) ? null : StepDays.at(plan, state.withoutTouch(), wanted);
    }

    /// A deal that a person has in hand, or that waits for one, is not the cadence's to end.
    private static boolean follows(SequenceState state) {
        return state.phase() instanceof Phase.Running || state.phase() instanceof Phase.Paused;
    }
}
