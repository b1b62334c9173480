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
/// @param followUp    what is still owed after the latest meeting; null: nothing
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
        int silent,
        @Nullable FollowUp followUp) {

    public SequenceState {
        happened = happened.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(happened));
    }

    /// @param attempts touches without an answer before this enrollment
    public static SequenceState enrolled(int enrollment, Instant anchor, int attempts) {
        return new SequenceState(
                enrollment, new Phase.Running(), anchor, 0, 0, null, null, null, Set.of(), attempts, null);
    }

    @JsonIgnore
    public boolean isFinished() {
        return phase instanceof Phase.Finished;
    }

    SequenceState in(Phase next) {
        return change().phase(next).done();
    }

    SequenceState with(@Nullable Touch touch) {
        return change().current(touch).done();
    }

    /// The touch in hand is given up; its step comes again, under the same ordinal.
    SequenceState withoutTouch() {
        return current == null
                ? this
                : change().current(null).ordinal(ordinal - 1).done();
    }

    /// The same with the touch in hand yet to be planned, for whoever asks what would be planned now.
    public SequenceState replanned() {
        return withoutTouch();
    }

    SequenceState planned(Touch touch) {
        return change().current(touch).ordinal(touch.ordinal()).done();
    }

    /// The touch in hand, or one that was given up while it was on its way, has left, or must count as if it had.
    /// An answer that came meanwhile is an answer to it.
    SequenceState touched(int itsOrdinal, Instant at) {
        boolean answered = phase instanceof Phase.Held held && held.reason() == HoldReason.REPLIED;
        return passed(at)
                .change()
                .ordinal(itsOrdinal)
                .current(null)
                .lastTouchAt(at)
                .happened(Set.of())
                .silent(answered ? silent : silent + 1)
                .done();
    }

    /// The touch in hand is given up together with its ordinal, which is never used again.
    SequenceState withoutTouchAndOrdinal(int itsOrdinal) {
        return change().current(null).ordinal(itsOrdinal).done();
    }

    /// Index of the step that comes next, or is in hand.
    int dueStep(Instant now) {
        if (current != null) return current.step();
        return followUp == null ? nextStep : followUp.step(now);
    }

    /// Whether the plan, or a meeting, has anything left to do.
    boolean hasStepIn(CadencePlan plan) {
        return followUp != null || nextStep < plan.steps().size();
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
    SequenceState skipped(Instant at) {
        return passed(at).change().current(null).done();
    }

    /// The step that was due lies behind.
    private SequenceState passed(Instant at) {
        int step = dueStep(at);
        if (followUp == null || step >= 0)
            return change().nextStep(nextStep + 1).done();
        return change().followUp(step == MeetingSteps.CALL ? followUp.afterCall() : null)
                .done();
    }

    SequenceState owing(@Nullable FollowUp owed) {
        return change().followUp(owed).done();
    }

    SequenceState answered() {
        return change().silent(0).done();
    }

    SequenceState saw(Happened what) {
        var more = new java.util.HashSet<>(happened);
        more.add(what);
        return change().happened(more).done();
    }

    SequenceState notBefore(@Nullable Instant earliest) {
        return change().notBefore(earliest).done();
    }

    SequenceState anchoredAt(Instant newAnchor) {
        return change().anchor(newAnchor).done();
    }

    private StateChange change() {
        return new StateChange(this);
    }
}
