package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that a deal's sequence has to remember; small, because each touch's closing transaction saves it
/// (G8).
///
/// @param enrollment  counts the deal's enrollments from 1
/// @param phase       only a running sequence sends
/// @param anchor      the moment that step days count from
/// @param nextStep    index of the step that comes next
/// @param ordinal     of the latest touch that was planned
/// @param current     the touch in hand
/// @param lastTouchAt when the latest touch really left, or may have left
/// @param notBefore   nothing leaves earlier: an absence, a wish, a person's rescheduling
/// @param happened    what people did since the latest touch
/// @param silent      touches in a row without an answer
public record SequenceState(
        int enrollment,
        Phase phase,
        Instant anchor,
        int nextStep,
        int ordinal,
        @Nullable Touch current,
        @Nullable Instant lastTouchAt,
        @Nullable Instant notBefore,
        Set<Happened> happened,
        int silent) {

    public SequenceState {
        happened = happened.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(happened));
    }

    /// @param attempts touches without an answer before this enrollment
    public static SequenceState enrolled(int enrollment, Instant anchor, int attempts) {
        return new SequenceState(enrollment, new Phase.Running(), anchor, 0, 0, null, null, null, Set.of(), attempts);
    }

    @JsonIgnore
    public boolean isFinished() {
        return phase instanceof Phase.Finished;
    }

    SequenceState in(Phase next) {
        return new SequenceState(
                enrollment, next, anchor, nextStep, ordinal, current, lastTouchAt, notBefore, happened, silent);
    }

    SequenceState with(@Nullable Touch touch) {
        return new SequenceState(
                enrollment, phase, anchor, nextStep, ordinal, touch, lastTouchAt, notBefore, happened, silent);
    }

    /// The touch in hand is given up; its step comes again, under the same ordinal.
    SequenceState withoutTouch() {
        return current == null
                ? this
                : new SequenceState(
                        enrollment,
                        phase,
                        anchor,
                        nextStep,
                        ordinal - 1,
                        null,
                        lastTouchAt,
                        notBefore,
                        happened,
                        silent);
    }

    SequenceState planned(Touch touch) {
        return new SequenceState(
                enrollment, phase, anchor, nextStep, touch.ordinal(), touch, lastTouchAt, notBefore, happened, silent);
    }

    /// The touch in hand, or one that was given up while it was on its way, has left, or must count as if it had.
    /// An answer that came meanwhile is an answer to it.
    SequenceState touched(int itsOrdinal, Instant at) {
        boolean answered = phase instanceof Phase.Held held && held.reason() == HoldReason.REPLIED;
        return new SequenceState(
                enrollment,
                phase,
                anchor,
                nextStep + 1,
                itsOrdinal,
                null,
                at,
                notBefore,
                Set.of(),
                answered ? silent : silent + 1);
    }

    /// The touch in hand is given up together with its ordinal, which is never used again.
    SequenceState withoutTouchAndOrdinal(int itsOrdinal) {
        return new SequenceState(
                enrollment, phase, anchor, nextStep, itsOrdinal, null, lastTouchAt, notBefore, happened, silent);
    }

    /// The next step's day is not before this; the steps after it keep their distance, so that nothing is caught up
    /// in a burst.
    SequenceState nextStepNotBefore(CadencePlan plan, Instant day) {
        if (nextStep >= plan.steps().size()) return this;
        Instant shifted = day.minus(plan.steps().get(nextStep).after());
        return shifted.isAfter(anchor) ? anchoredAt(shifted) : this;
    }

    /// The next step's day is this, sooner or later than the cadence has it; the steps after it keep their
    /// distance.
    SequenceState nextStepAt(CadencePlan plan, Instant day) {
        return nextStep >= plan.steps().size()
                ? this
                : anchoredAt(day.minus(plan.steps().get(nextStep).after()));
    }

    /// The next step is passed over without a touch.
    SequenceState skipped() {
        return new SequenceState(
                enrollment, phase, anchor, nextStep + 1, ordinal, null, lastTouchAt, notBefore, happened, silent);
    }

    SequenceState answered() {
        return new SequenceState(
                enrollment, phase, anchor, nextStep, ordinal, current, lastTouchAt, notBefore, happened, 0);
    }

    SequenceState saw(Happened what) {
        var more = new java.util.HashSet<>(happened);
        more.add(what);
        return new SequenceState(
                enrollment, phase, anchor, nextStep, ordinal, current, lastTouchAt, notBefore, more, silent);
    }

    SequenceState notBefore(@Nullable Instant earliest) {
        return new SequenceState(
                enrollment, phase, anchor, nextStep, ordinal, current, lastTouchAt, earliest, happened, silent);
    }

    SequenceState anchoredAt(Instant newAnchor) {
        return new SequenceState(
                enrollment, phase, newAnchor, nextStep, ordinal, current, lastTouchAt, notBefore, happened, silent);
    }
}
