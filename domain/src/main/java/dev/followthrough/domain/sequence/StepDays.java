package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The days of a plan's steps for a state, and how they move: steps that count from the start keep their
/// distance to each other, so that nothing is caught up in a burst; what counts from a date of its own stays
/// where it is.
final class StepDays {
    private StepDays() {}

    /// The next step's day; null: the day that it counts from is not known.
    static @Nullable Instant next(CadencePlan plan, SequenceState state) {
        return state.course().day() != null ? state.course().day() : ownOfNext(plan, state);
    }

    /// The day of a step of the plan, in one of its rounds.
    static @Nullable Instant of(CadencePlan plan, SequenceState state, Step step, int round) {
        StepOptions.Repeat repeat = step.options().repeat();
        Duration later = repeat == null ? Duration.ZERO : repeat.every().multipliedBy(round);
        Duration distance = plan.paced(step.after().plus(later), state.prospect());
        Anchor from = step.options().anchor();
        return switch (from) {
            case START -> state.anchor().plus(distance);
            case PREVIOUS, WITH_PREVIOUS ->
                (state.lastTouchAt() == null ? state.anchor() : state.lastTouchAt()).plus(distance);
            case RENEWAL, EVENT -> {
                Instant date = state.course().dates().get(from);
                yield date == null ? null : date.plus(step.after()).plus(later);
            }
        };
    }

    /// The next step's day is not before this.
    static SequenceState notBefore(CadencePlan plan, SequenceState state, Instant day) {
        if (!hasNext(plan, state) || !countsFromStart(plan, state)) return state;
        Instant own = next(plan, state);
        return own == null || !day.isAfter(own) ? state : at(plan, state, day);
    }

    /// The next step's day is this, sooner or later than the cadence has it.
    static SequenceState at(CadencePlan plan, SequenceState state, Instant day) {
        if (!hasNext(plan, state)) return state;
        if (!countsFromStart(plan, state)) return state.on(state.course().on(day));
        Instant own = ownOfNext(plan, state);
        return own == null
                ? state
                : state.anchoredAt(state.anchor().plus(Duration.between(own, day)))
                        .on(state.course().on(null));
    }

    private static @Nullable Instant ownOfNext(CadencePlan plan, SequenceState state) {
        return of(plan, state, plan.step(state.nextStep()), state.course().round());
    }

    private static boolean hasNext(CadencePlan plan, SequenceState state) {
        return state.nextStep() < plan.steps().size();
    }

    private static boolean countsFromStart(CadencePlan plan, SequenceState state) {
        return plan.step(state.nextStep()).options().anchor() == Anchor.START;
    }
}
