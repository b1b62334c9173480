package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The life of a touch from its slot to its end, as the shell reports it.
final class TouchHappenings {
    /// When the gate does not say when to try again.
    private static final Duration TRY_AGAIN = Duration.ofMinutes(15);

    /// Drafting costs a model's time; a gate that refuses every draft of a touch needs a person.
    private static final int MOST_SENT_BACK = 2;

    private TouchHappenings() {}

    /// A first slot for the next touch, or another one for a cleared touch that must move.
    static Moved slotFound(CadencePlan plan, SequenceState state, SequenceEvent.SlotFound event) {
        if (!state.goesOn()) return Happenings.unchanged(state);
        Touch current = state.current();
        if (current != null) {
            boolean moves = current.ordinal() == event.ordinal()
                    && current.stage() == Touch.Stage.CLEARED
                    && event.due().isAfter(current.due());
            return moves
                    ? Happenings.told(
                            state.with(current.moved(event.due(), event.prepareAt())),
                            event.at(),
                            "touch " + id(plan, current) + " moved",
                            event.why())
                    : Happenings.unchanged(state);
        }
        if (event.step() != state.dueStep(event.at())
                || !state.hasStepIn(plan)
                || event.ordinal() != state.ordinal() + 1) {
            return Happenings.unchanged(state);
        }
        Touch touch = Touch.planned(event.ordinal(), event.step(), event.due(), event.prepareAt());
        return Happenings.told(state.planned(touch), event.at(), "touch " + id(plan, touch) + " planned", event.why());
    }

    static Moved noSlot(SequenceState state, SequenceEvent.NoSlot event) {
        return state.goesOn() && event.step() == state.dueStep(event.at())
                ? Happenings.hold(state, event.at(), event.reason(), "no slot")
                : Happenings.unchanged(state);
    }

    static Moved stepSkipped(CadencePlan plan, SequenceState state, SequenceEvent.StepSkipped event) {
        Touch touch = state.current();
        if (touch == null) return passedOver(plan, state, event);
        if (touch.step() != event.step() || touch.stage() != Touch.Stage.PLANNED) {
            return Happenings.unchanged(state);
        }
        return Happenings.told(
                state.skipped(plan, event.at()).withoutTouchAndOrdinal(touch.ordinal() - 1),
                event.at(),
                "step " + id(plan, touch) + " skipped",
                event.why());
    }

    /// A step that was passed over before anything was planned for it.
    private static Moved passedOver(CadencePlan plan, SequenceState state, SequenceEvent.StepSkipped event) {
        return state.goesOn() && state.hasStepIn(plan) && event.step() == state.dueStep(event.at())
                ? Happenings.told(
                        state.skipped(plan, event.at()),
                        event.at(),
                        "step " + plan.step(event.step()).id() + " skipped",
                        event.why())
                : Happenings.unchanged(state);
    }

    /// The prospect's behaviour, or a person, has changed the touch.
    static Moved shaped(CadencePlan plan, SequenceState state, SequenceEvent.Shaped event) {
        Touch touch = inHand(state, event.ordinal(), Touch.Stage.PLANNED);
        if (touch == null || touch.shape() != null) return Happenings.unchanged(state);
        return Happenings.told(
                state.with(touch.shaped(event.as())), event.at(), "touch " + id(plan, touch) + " adapted", event.why());
    }

    /// A step that is always to be read is, whatever the draft's author found in it.
    static Moved prepared(CadencePlan plan, SequenceState state, SequenceEvent.Prepared event) {
        Touch touch = inHand(state, event.ordinal(), Touch.Stage.PLANNED);
        if (touch == null) return Happenings.unchanged(state);
        if (event.byHand()) return byHand(plan, state, touch, event);
        boolean always = plan.step(touch).review() == ReviewPolicy.ALWAYS;
        boolean free = event.reviewReasons().isEmpty() && !always;
        return Happenings.told(
                state.with(touch.withDraft(event.draft(), free ? Touch.Stage.CLEARED : Touch.Stage.DRAFTED)),
                event.at(),
                "draft for " + id(plan, touch) + " written by " + event.writtenBy(),
                free ? "nothing in it asks for review" : "the owner must read it: " + reasons(event));
    }

    private static Moved byHand(CadencePlan plan, SequenceState state, Touch touch, SequenceEvent.Prepared event) {
        if (state.isAnswering() && event.draft() == null) {
            return Happenings.told(
                    state.withoutTouch().owingNoAnswer(),
                    event.at(),
                    "no answer drafted",
                    "the house leaves this kind of message to its owner, who has a task for it");
        }
        String what = event.draft() == null ? "nothing written for " : "draft written for ";
        return Happenings.told(
                state.with(touch.withDraft(event.draft(), Touch.Stage.BY_HAND)),
                event.at(),
                what + id(plan, touch),
                "the house leaves this kind of message to its owner");
    }

    private static String reasons(SequenceEvent.Prepared event) {
        return event.reviewReasons().isEmpty() ? "the cadence asks for it" : String.join(", ", event.reviewReasons());
    }

    static Moved preparationFailed(SequenceState state, SequenceEvent.PreparationFailed event) {
        return inHand(state, event.ordinal(), Touch.Stage.PLANNED) == null
                ? Happenings.unchanged(state)
                : Happenings.hold(state, event.at(), event.reason(), "no draft");
    }

    static Moved givenToOwner(SequenceState state, SequenceEvent.GivenToOwner event) {
        Touch touch = state.current();
        if (touch == null || touch.ordinal() != event.ordinal()) return Happenings.unchanged(state);
        String why = switch (touch.stage()) {
            case CLEARED -> "this channel is a person's, with the script ready";
            case BY_HAND -> touch.draft() == null ? "to write and send" : "to send, with the draft ready";
            default -> "";
        };
        return why.isEmpty()
                ? Happenings.unchanged(state)
                : Happenings.told(
                        state.with(touch.at(Touch.Stage.WITH_PERSON)), event.at(), "task given to the owner", why);
    }

    /// The truth about a send outranks the plan: it counts even when the touch has been given up meanwhile.
    static Moved left(CadencePlan plan, SequenceState state, SequenceEvent.Left event) {
        if (!isDueOrdinal(plan, state, event.ordinal())) return Happenings.unchanged(state);
        String id = plan.step(state.stepOf(event.ordinal(), event.at())).id();
        SequenceState touched = state.touched(plan, event.ordinal(), event.at());
        if (event.certain()) {
            return Happenings.told(touched, event.at(), "touch " + id + " sent", "it was due, cleared and let through");
        }
        return touched.phase() instanceof Phase.Held
                ? Happenings.told(touched, event.at(), "outcome unknown", HoldReason.UNKNOWN_OUTCOME.words())
                : Happenings.hold(touched, event.at(), HoldReason.UNKNOWN_OUTCOME, "outcome unknown");
    }

    /// The touch in hand, or the one that would be.
    static boolean isDueOrdinal(CadencePlan plan, SequenceState state, int ordinal) {
        Touch current = state.current();
        return current == null ? ordinal == state.ordinal() + 1 && state.hasStepOf(plan) : ordinal == current.ordinal();
    }

    /// A refusal uses the ordinal up, since the ledger has settled it; the step comes again once a person resumes.
    static Moved refused(SequenceState state, SequenceEvent.Refused event) {
        String what = "refused for good (" + event.code() + ")";
        if (inHand(state, event.ordinal(), Touch.Stage.CLEARED) != null) {
            return Happenings.hold(
                    state.withoutTouchAndOrdinal(event.ordinal()), event.at(), HoldReason.SEND_FAILED, what);
        }
        return state.current() == null && event.ordinal() == state.ordinal() + 1
                ? Happenings.told(
                        state.withoutTouchAndOrdinal(event.ordinal()), event.at(), what, HoldReason.SEND_FAILED.words())
                : Happenings.unchanged(state);
    }

    static Moved gateClosed(SequenceState state, SequenceEvent.GateClosed event) {
        Touch touch = inHand(state, event.ordinal(), Touch.Stage.CLEARED);
        if (touch == null) touch = inHand(state, event.ordinal(), Touch.Stage.BY_HAND);
        if (touch == null) return Happenings.unchanged(state);
        String why = event.why();
        return switch (event.reason().then()) {
            case STOP -> Happenings.end(state, event.at(), StopReason.OPTED_OUT);
            case HOLD -> consentHolds(state, event.at(), why);
            case WAIT_FOR_NEWS -> gateHolds(state, event.at(), why);
            case DRAFT_AGAIN ->
                touch.sentBack() >= MOST_SENT_BACK
                        ? gateHolds(state, event.at(), why + ", however often it is written")
                        : Happenings.told(
                                state.with(touch.sentBack(event.at())), event.at(), "draft written again", why);
            case MOVE ->
                Happenings.told(
                        state.notBefore(later(tryAgain(event, touch), state.notBefore())),
                        event.at(),
                        "touch must move",
                        why);
        };
    }

    /// Whoever says what is known of their consent sets it free.
    private static Moved consentHolds(SequenceState state, Instant at, String why) {
        String words = why + ": " + HoldReason.CONSENT_UNCLEAR.words();
        return Happenings.told(
                state.withoutTouch().in(new Phase.Held(HoldReason.CONSENT_UNCLEAR)), at, "gate closed", words);
    }

    private static Moved gateHolds(SequenceState state, Instant at, String why) {
        return Happenings.told(
                state.withoutTouch().in(new Phase.Held(HoldReason.GATE_REFUSED)), at, "gate closed", why);
    }

    /// Always later than the slot that was refused, or the touch would turn on the spot.
    private static Instant tryAgain(SequenceEvent.GateClosed event, Touch touch) {
        Instant soonest = later(event.at(), touch.due()).plusSeconds(60);
        return event.tryAt() == null ? later(event.at().plus(TRY_AGAIN), soonest) : later(event.tryAt(), soonest);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static @Nullable Touch inHand(SequenceState state, int ordinal, Touch.Stage stage) {
        Touch touch = state.current();
        return touch != null && touch.ordinal() == ordinal && touch.stage() == stage ? touch : null;
    }

    private static String id(CadencePlan plan, Touch touch) {
        return plan.step(touch.step()).id();
    }
}
