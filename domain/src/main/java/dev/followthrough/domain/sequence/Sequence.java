package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The follow-up of one deal by one cadence version, as a pure state machine: [#next] says what to do, [#on]
/// what a happening changes. The workflow and the simulator drive this same class.
///
/// @param pace where a day lasts seconds, drafting takes hours of it, so a slot has to keep for longer
public record Sequence(CadencePlan plan, Pace pace) {
    /// A slot is a minute of the mailbox, but a worker that was away for a moment should not lose it.
    private static final Duration SLOT_KEEPS = Duration.ofMinutes(15);

    private static final Duration SLOT_KEEPS_IN_REAL_TIME = Duration.ofSeconds(3);

    public Sequence(CadencePlan plan) {
        this(plan, Pace.REAL);
    }

    /// What is to be done now.
    public Decision next(SequenceState state, Instant now) {
        if (state.note() != null && !state.isFinished()) return new Decision.TellOwner(state.note());
        return switch (state.phase()) {
            case Phase.Finished finished -> new Decision.Finish(finished.reason());
            case Phase.Held ignored ->
                state.isAnswering() ? whileRunning(state, now) : new Decision.WaitForSomebody(Waiting.FOR_RESUME);
            case Phase.TakenOver ignored -> new Decision.WaitForSomebody(Waiting.FOR_HAND_BACK);
            case Phase.Paused paused -> whilePaused(paused, now);
            case Phase.HandingOver over -> new Decision.HandOver(over.to(), over.why());
            case Phase.Running ignored -> whileRunning(state, now);
        };
    }

    /// What a happening changes, with the story of it. A happening that comes too late, twice or out of order
    /// changes nothing.
    public Moved on(SequenceState state, SequenceEvent event) {
        return Happenings.on(plan, state, event);
    }

    /// The sequence that goes on after a happening: this one, or that of the version to which the deal was
    /// moved.
    public Sequence after(SequenceEvent event) {
        return event instanceof SequenceEvent.Migrated moved ? new Sequence(moved.plan(), pace) : this;
    }

    /// The step in hand, or the next one, in the shape that it has now; null: nothing is left to do.
    public @Nullable Step stepInHand(SequenceState state, Instant now) {
        if (!state.hasStepIn(plan)) return null;
        Touch touch = state.current();
        if (touch == null) return plan.step(state.dueStep(now));
        return touch.shape() == null && touch.stage() == Touch.Stage.PLANNED
                ? Shaping.early(plan, state, touch.step())
                : plan.step(touch);
    }

    private static Decision whilePaused(Phase.Paused paused, Instant now) {
        if (paused.until() == null) return new Decision.WaitForSomebody(Waiting.FOR_RESUME);
        return now.isBefore(paused.until())
                ? new Decision.WaitUntil(paused.until(), Waiting.FOR_PAUSE_TO_END)
                : new Decision.EndPause();
    }

    private Decision whileRunning(SequenceState state, Instant now) {
        Touch touch = state.current();
        return touch == null ? toNextStep(state, now) : withTouch(state, touch, now);
    }

    private Decision toNextStep(SequenceState state, Instant now) {
        if (!state.hasStepIn(plan)) return whenDone();
        int index = state.dueStep(now);
        if (index >= 0) {
            String needless = needlessAtOnce(state, index, now);
            if (needless != null) return new Decision.SkipStep(index, needless);
            if (StepDays.next(plan, state) == null) return new Decision.AskForDate(index);
        }
        Step as = Shaping.early(plan, state, index);
        HoldReason closed = ConsentHappenings.against(as, state.prospect());
        if (closed != null) return whenClosed(index, as, closed);
        boolean expectsReview = isDraftedEarly(index, as) || state.prospect().personal();
        return new Decision.FindSlot(state.ordinal() + 1, index, earliest(state, index, as), expectsReview, false, as);
    }

    /// A step that names its channels does without; so does the call before a late follow-up.
    private static Decision whenClosed(int index, Step as, HoldReason closed) {
        boolean hasOthers = !as.options().channels().isEmpty() && closed == HoldReason.NO_CHANNEL;
        return hasOthers || index == OwedSteps.CALL
                ? new Decision.SkipStep(index, closed.words())
                : new Decision.AskForConsent(index, closed);
    }

    private Decision whenDone() {
        String next = plan.options().whenDone();
        return next == null
                ? new Decision.Finish(StopReason.EXHAUSTED)
                : new Decision.HandOver(next, StopReason.EXHAUSTED.words());
    }

    /// What no behaviour can change need not wait for its day.
    private @Nullable String needlessAtOnce(SequenceState state, int index, Instant now) {
        Step step = plan.step(index);
        StepOptions.Group group = step.options().onlyFor();
        if (group != null && !group.has(state.prospect())) return step.unwanted(state);
        return hasBeenOvertaken(state, index, now) ? "its day has passed, and the next one is due" : null;
    }

    /// Steps that count from a date stay where they are: after a pause only the latest of them is made up
    /// for.
    private boolean hasBeenOvertaken(SequenceState state, int index, Instant now) {
        int round = state.course().round();
        boolean repeats = round + 1 < plan.step(index).options().times();
        if (!repeats && index + 1 >= plan.steps().size()) return false;
        Step following = repeats ? plan.step(index) : plan.step(index + 1);
        if (!plan.step(index).options().anchor().isDate()
                || !following.options().anchor().isDate()) return false;
        Instant day = StepDays.of(plan, state, following, repeats ? round + 1 : 0);
        return day != null && !day.isAfter(now);
    }

    private Decision withTouch(SequenceState state, Touch touch, Instant now) {
        return switch (touch.stage()) {
            case PLANNED -> whenPlanned(state, touch, now);
            case DRAFTED -> new Decision.RequestReview(touch);
            case AWAITING_REVIEW -> whileReviewed(touch, now);
            case CLEARED -> whenCleared(state, touch, plan.step(touch), now);
            case BY_HAND -> new Decision.GiveToOwner(touch);
            case WITH_PERSON -> new Decision.WaitForSomebody(Waiting.FOR_TASK);
        };
    }

    /// Whether a step is wanted shows only when its time has come: until then the prospect can still open,
    /// click or keep silent.
    private Decision whenPlanned(SequenceState state, Touch touch, Instant now) {
        if (now.isBefore(touch.prepareAt())) return new Decision.WaitUntil(touch.prepareAt(), Waiting.TO_DRAFT);
        String unwanted = plan.step(touch.step()).unwanted(state);
        if (unwanted != null) return new Decision.SkipStep(touch.step(), unwanted);
        if (touch.shape() == null) {
            Optional<Shaping.Shaped> shaped = Shaping.of(plan, state, touch.step());
            if (shaped.isPresent()) {
                return new Decision.Shape(touch, shaped.get().as(), shaped.get().why());
            }
        }
        Step made = plan.step(touch);
        HoldReason closed = ConsentHappenings.against(made, state.prospect());
        return closed == null ? new Decision.PrepareTouch(touch, made) : whenClosed(touch.step(), made, closed);
    }

    private static Decision whileReviewed(Touch touch, Instant now) {
        Touch.OpenReview review = touch.openReview();
        if (!now.isBefore(review.expiresAt())) return new Decision.ExpireReview(touch);
        if (!review.reminded() && !now.isBefore(review.remindAt())) return new Decision.Remind(touch);
        if (!review.delegated() && !now.isBefore(review.delegateAt())) return new Decision.AskDelegate(touch);
        return new Decision.WaitUntil(review.nextDeadline(), Waiting.FOR_REVIEW);
    }

    /// An approval that came late is no reason to send at midnight: past its minute, a touch looks for a new
    /// slot.
    private Decision whenCleared(SequenceState state, Touch touch, Step step, Instant now) {
        if (!leavesByItself(step, state.prospect())) return new Decision.GiveToOwner(touch);
        if (mustMove(state, touch, now)) {
            Instant earliest = later(now, earliest(state, touch.step(), step));
            return new Decision.FindSlot(touch.ordinal(), touch.step(), earliest, false, true, step);
        }
        return now.isBefore(touch.due())
                ? new Decision.WaitUntil(touch.due(), Waiting.TO_SEND)
                : new Decision.Send(touch);
    }

    /// Whether there is a gateway for text messages shows only when one is sent; without one its owner gets
    /// it then.
    private static boolean leavesByItself(Step step, Prospect prospect) {
        boolean text = step.channel() == Channel.SMS && !prospect.people().isEmpty();
        return text || step.channel().leavesByItself();
    }

    private boolean mustMove(SequenceState state, Touch touch, Instant now) {
        boolean tooEarly = state.notBefore() != null && touch.due().isBefore(state.notBefore());
        return tooEarly || now.isAfter(touch.due().plus(slotKeeps()));
    }

    private Duration slotKeeps() {
        Duration atThisPace = pace.business(SLOT_KEEPS_IN_REAL_TIME);
        return atThisPace.compareTo(SLOT_KEEPS) > 0 ? atThisPace : SLOT_KEEPS;
    }

    /// What follows a meeting or a mail of theirs waits for no gap: they have just spoken, or wait for us.
    private Instant earliest(SequenceState state, int index, Step step) {
        OwedAnswer answer = state.answer();
        if (index == OwedSteps.ANSWER_INDEX && answer != null) return answer.askedAt();
        FollowUp owed = state.followUp();
        Instant earliest = index < 0 && owed != null ? owed.earliest() : afterGap(state, step);
        return state.notBefore() == null ? earliest : later(earliest, state.notBefore());
    }

    /// Linked touches count as one for the gap (M55).
    private Instant afterGap(SequenceState state, Step step) {
        Instant own = StepDays.next(plan, state);
        Instant day = own == null ? state.anchor() : own;
        return state.lastTouchAt() == null || step.options().anchor() == Anchor.WITH_PREVIOUS
                ? day
                : later(day, state.lastTouchAt().plus(plan.leastGap(state.prospect())));
    }

    /// What its owner is sure to read is drafted early, and so is what is owed within hours.
    private static boolean isDraftedEarly(int index, Step as) {
        return index < 0 || as.review() == ReviewPolicy.ALWAYS;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
