package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that a deal's sequence has to remember; small, because each touch's closing transaction saves
/// it (G8).
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
/// @param course      the days that its next step counts from
/// @param prospect    what is known of those it follows up
/// @param wish        how a person wants the next touch; null: as it comes
/// @param lastValue   the value that the latest touch brought; null: none yet
/// @param note        what its owner has to be told; null: nothing
/// @param answer      what is owed to somebody who wrote; null: nothing
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
        @Nullable FollowUp followUp,
        Course course,
        Prospect prospect,
        @Nullable Variant wish,
        @Nullable ValueType lastValue,
        @Nullable String note,
        @Nullable OwedAnswer answer) {

    public SequenceState {
        course = course == null ? Course.PLAIN : course;
        prospect = prospect == null ? Prospect.UNKNOWN : prospect;
        happened = happened.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(happened));
    }

    /// @param attempts touches without an answer before this enrollment
    public static SequenceState enrolled(int enrollment, Instant anchor, int attempts) {
        return enrolled(enrollment, anchor, attempts, Course.PLAIN, Prospect.UNKNOWN);
    }

    public static SequenceState enrolled(
            int enrollment, Instant anchor, int attempts, Course course, Prospect prospect) {
        return new SequenceState(
                enrollment,
                new Phase.Running(),
                anchor,
                0,
                0,
                null,
                null,
                null,
                Set.of(),
                attempts,
                null,
                course,
                prospect,
                null,
                null,
                null,
                null);
    }

    /// The same, waiting for a person from the beginning.
    public SequenceState held(HoldReason reason) {
        return in(new Phase.Held(reason));
    }

    /// The enrollment that follows this one on another cadence. What was learned of the prospect stays, and
    /// so does every gap.
    public SequenceState enrolledNext(Instant at) {
        return enrolled(enrollment + 1, at, silent, new Course(course.dates(), null, 0), prospect)
                .change()
                .lastTouchAt(lastTouchAt)
                .notBefore(notBefore)
                .happened(happened)
                .lastValue(lastValue)
                .done();
    }

    /// The enrollment that follows this one after its end. What was learned of the prospect stays, and so
    /// does every gap; what they did back then is no news any more.
    ///
    /// @param from  the moment that step days count from
    /// @param known what the house knows of the prospect now
    public SequenceState enrolledAgain(Instant from, Course dates, Prospect known) {
        return enrolled(enrollment + 1, from, silent, dates, known)
                .change()
                .lastTouchAt(lastTouchAt)
                .notBefore(notBefore)
                .lastValue(lastValue)
                .done();
    }

    /// A deal that nobody follows yet: its first enrollment is the next.
    public static SequenceState notEnrolled(Instant anchor, int attempts, Course course, Prospect prospect) {
        return enrolled(0, anchor, attempts, course, prospect).in(new Phase.Finished(StopReason.NOT_ENROLLED));
    }

    @JsonIgnore
    public boolean isFinished() {
        return phase instanceof Phase.Finished;
    }

    /// An answer is owed only while its deal waits for it, and until it has left.
    SequenceState in(Phase next) {
        return change().phase(next)
                .answer(next instanceof Phase.Running ? answer : null)
                .done();
    }

    /// Held by what somebody wrote, with our answer still owed.
    SequenceState heldForAnswer() {
        return change().phase(new Phase.Held(HoldReason.REPLIED)).done();
    }

    /// Whether it has work in hand: it runs, or our answer to somebody is under way while it is held.
    boolean goesOn() {
        return phase instanceof Phase.Running || isAnswering();
    }

    /// Held by what somebody wrote, until the owner has approved our answer.
    @JsonIgnore
    public boolean isAnswering() {
        return phase instanceof Phase.Held && answer != null;
    }

    /// By when what comes next is owed to somebody; null: to nobody.
    @JsonIgnore
    public @Nullable Instant owedBy() {
        if (answer != null) return answer.by();
        return followUp == null ? null : followUp.by();
    }

    SequenceState with(@Nullable Touch touch) {
        return change().current(touch).done();
    }

    /// The touch in hand is given up; its step comes again, under the same ordinal. What was rejected does
    /// not come back any more.
    SequenceState withoutTouch() {
        SequenceState free = withoutRejected();
        return current == null
                ? free
                : free.change().current(null).ordinal(ordinal - 1).done();
    }

    /// Held by the rejection of the draft in hand, which may be taken back.
    SequenceState heldWithRejected(Touch touch) {
        var held = new Phase.Held(HoldReason.REJECTED, new Phase.Rejected(touch, answer));
        return withoutTouch().in(held);
    }

    /// As if it had never been rejected: in hand again, and what was owed with it is owed.
    SequenceState again(Phase.Rejected rejected) {
        SequenceState free = rejected.answer() == null
                ? in(new Phase.Running())
                : heldForAnswer().owingAnswer(rejected.answer());
        return free.planned(rejected.touch());
    }

    private SequenceState withoutRejected() {
        return phase instanceof Phase.Held held && held.rejected() != null ? in(new Phase.Held(held.reason())) : this;
    }

    /// The same with the touch in hand yet to be planned, for whoever asks what would be planned now.
    public SequenceState replanned() {
        return withoutTouch();
    }

    SequenceState planned(Touch touch) {
        return change().current(touch).ordinal(touch.ordinal()).done();
    }

    /// The touch in hand, or one that was given up while it was on its way, has left, or must count as if it
    /// had. An answer that came meanwhile is an answer to it.
    SequenceState touched(CadencePlan plan, int itsOrdinal, Instant at) {
        boolean answered = phase instanceof Phase.Held held && held.reason() == HoldReason.REPLIED;
        int step = stepOf(itsOrdinal, at);
        Step made = current == null ? plan.step(step) : plan.step(current);
        return passed(plan, step)
                .change()
                .ordinal(itsOrdinal)
                .current(null)
                .lastTouchAt(at)
                .happened(Set.of())
                .silent(answered ? silent : silent + 1)
                .prospect(prospect.tried(made.channel()))
                .wish(step == OwedSteps.ANSWER_INDEX ? Variant.READ_FIRST : null)
                .lastValue(made.value())
                .done();
    }

    /// The touch in hand is given up together with its ordinal, which is never used again.
    SequenceState withoutTouchAndOrdinal(int itsOrdinal) {
        return change().current(null).ordinal(itsOrdinal).done();
    }

    /// Index of the step that comes next, or is in hand.
    int dueStep(Instant now) {
        if (current != null) return current.step();
        return answer == null ? stepOfPlan(now) : OwedSteps.ANSWER_INDEX;
    }

    /// Of a touch that was made: the one in hand, or one that was given up when somebody wrote, which was no
    /// answer to that.
    int stepOf(int itsOrdinal, Instant at) {
        return current != null && current.ordinal() == itsOrdinal ? current.step() : stepOfPlan(at);
    }

    private int stepOfPlan(Instant now) {
        return followUp == null ? nextStep : followUp.step(now);
    }

    /// Whether the plan has anything left to do, or something is owed.
    boolean hasStepIn(CadencePlan plan) {
        return answer != null || hasStepOf(plan);
    }

    /// The same, but for an answer that is owed.
    boolean hasStepOf(CadencePlan plan) {
        return followUp != null || nextStep < plan.steps().size();
    }

    /// The next step is passed over without a touch. A wish was for this step; that the owner reads the next
    /// mail after a talk holds for whichever comes.
    SequenceState skipped(CadencePlan plan, Instant at) {
        return passed(plan, dueStep(at))
                .withoutRejected()
                .change()
                .current(null)
                .wish(Variant.READ_FIRST.equals(wish) ? wish : null)
                .done();
    }

    /// The step that was due lies behind, or this time of it.
    private SequenceState passed(CadencePlan plan, int step) {
        if (step == OwedSteps.ANSWER_INDEX) return owingNoAnswer();
        if (followUp != null && step < 0) {
            return change().followUp(step == OwedSteps.CALL ? followUp.afterCall() : null)
                    .done();
        }
        return course.round() + 1 < plan.step(step).options().times()
                ? change().course(course.nextRound()).done()
                : change().nextStep(nextStep + 1).course(course.nextStep()).done();
    }

    SequenceState owing(@Nullable FollowUp owed) {
        return change().followUp(owed).done();
    }

    SequenceState owingAnswer(OwedAnswer owed) {
        return change().answer(owed).done();
    }

    SequenceState owingNoAnswer() {
        return change().answer(null).done();
    }

    SequenceState answered(Channel channel) {
        return change().silent(0).prospect(prospect.answeredOn(channel)).done();
    }

    public SequenceState knowing(Prospect other) {
        return change().prospect(other).done();
    }

    SequenceState on(Course other) {
        return change().course(other).done();
    }

    SequenceState wishing(@Nullable Variant other) {
        return change().wish(other).done();
    }

    /// Signals that come in one moment are told together.
    SequenceState alsoTelling(String ownersNote) {
        boolean known = note != null && note.contains(ownersNote);
        return change().note(note == null ? ownersNote : known ? note : note + " " + ownersNote)
                .done();
    }

    SequenceState told() {
        return change().note(null).done();
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
