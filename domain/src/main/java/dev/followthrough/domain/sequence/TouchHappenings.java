package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The life of a touch from its slot to its end, as the shell reports it.
final class TouchHappenings {
    /// When the gate does not say when to try again.
    private static final Duration TRY_AGAIN = Duration.ofMinutes(15);

    private TouchHappenings() {}

    static Moved slotFound(CadencePlan plan, SequenceState state, SequenceEvent.SlotFound event) {
        if (!(state.phase() instanceof Phase.Running)) return unchanged(state);
        String id = plan.steps().get(event.step()).id();
        Touch current = state.current();
        if (current != null) {
            return current.ordinal() == event.ordinal()
                    ? Happenings.told(
                            state.with(current.moved(event.due(), event.prepareAt())),
                            event.at(),
                            "touch " + id + " moved",
                            event.why())
                    : unchanged(state);
        }
        if (event.step() != state.nextStep() || event.ordinal() != state.ordinal() + 1) return unchanged(state);
        var touch = new Touch(
                event.ordinal(), event.step(), event.due(), event.prepareAt(), Touch.Stage.PLANNED, null, null);
        return Happenings.told(state.planned(touch), event.at(), "touch " + id + " planned", event.why());
    }

    static Moved stepSkipped(CadencePlan plan, SequenceState state, SequenceEvent.StepSkipped event) {
        if (state.current() != null || event.step() != state.nextStep()) return unchanged(state);
        String id = plan.steps().get(event.step()).id();
        return Happenings.told(state.skipped(), event.at(), "step " + id + " skipped", event.why());
    }

    static Moved prepared(CadencePlan plan, SequenceState state, SequenceEvent.Prepared event) {
        Touch touch = inHand(state, event.ordinal());
        if (touch == null) return unchanged(state);
        boolean free = event.reviewReasons().isEmpty();
        String id = plan.steps().get(touch.step()).id();
        String why = free
                ? "nothing in it asks for review"
                : "the owner must read it: " + String.join(", ", event.reviewReasons());
        Touch.Stage stage = free ? Touch.Stage.CLEARED : Touch.Stage.DRAFTED;
        return Happenings.told(
                state.with(touch.withDraft(event.draft(), stage)),
                event.at(),
                "draft for " + id + " written by " + event.writtenBy(),
                why);
    }

    static Moved preparationFailed(SequenceState state, SequenceEvent.PreparationFailed event) {
        return inHand(state, event.ordinal()) == null
                ? unchanged(state)
                : Happenings.hold(state, event.at(), event.reason(), "no draft");
    }

    static Moved givenToOwner(SequenceState state, SequenceEvent.GivenToOwner event) {
        Touch touch = inHand(state, event.ordinal());
        return touch == null
                ? unchanged(state)
                : Happenings.told(
                        state.with(touch.at(Touch.Stage.WITH_PERSON)),
                        event.at(),
                        "task given to the owner",
                        "this channel is a person's, with the script ready");
    }

    /// The truth about a send outranks the plan: it counts even when the touch has been given up meanwhile.
    static Moved left(CadencePlan plan, SequenceState state, SequenceEvent.Left event) {
        SequenceState touched = countAsSent(state, event.ordinal(), event.at());
        if (touched == null) return unchanged(state);
        if (!event.certain()) {
            return touched.phase() instanceof Phase.Running
                    ? Happenings.hold(touched, event.at(), HoldReason.UNKNOWN_OUTCOME, "outcome unknown")
                    : Happenings.told(touched, event.at(), "outcome unknown", HoldReason.UNKNOWN_OUTCOME.words());
        }
        String id = plan.steps().get(touched.nextStep() - 1).id();
        return Happenings.told(touched, event.at(), "touch " + id + " sent", "it was due, cleared and let through");
    }

    private static @Nullable SequenceState countAsSent(SequenceState state, int ordinal, Instant at) {
        if (state.current() != null) return state.current().ordinal() == ordinal ? state.touched(at) : null;
        return state.ordinal() == ordinal - 1 ? state.givenUpTouchLeft(ordinal, at) : null;
    }

    static Moved refused(SequenceState state, SequenceEvent.Refused event) {
        return inHand(state, event.ordinal()) == null
                ? unchanged(state)
                : Happenings.hold(state, event.at(), HoldReason.SEND_FAILED, "refused for good (" + event.code() + ")");
    }

    static Moved gateClosed(SequenceState state, SequenceEvent.GateClosed event) {
        Touch touch = inHand(state, event.ordinal());
        if (touch == null) return unchanged(state);
        String why = event.reason().words();
        return switch (event.reason().then()) {
            case STOP -> Happenings.end(state, event.at(), StopReason.OPTED_OUT);
            case HOLD, WAIT_FOR_NEWS ->
                Happenings.told(
                        state.withoutTouch().in(new Phase.Held(HoldReason.GATE_REFUSED)),
                        event.at(),
                        "gate closed",
                        why);
            case DRAFT_AGAIN ->
                Happenings.told(state.with(touch.draftedAgain(event.at())), event.at(), "draft written again", why);
            case MOVE ->
                Happenings.told(
                        state.notBefore(event.tryAt() == null ? event.at().plus(TRY_AGAIN) : event.tryAt()),
                        event.at(),
                        "touch must move",
                        why);
        };
    }

    private static @Nullable Touch inHand(SequenceState state, int ordinal) {
        Touch touch = state.current();
        return touch != null && touch.ordinal() == ordinal ? touch : null;
    }

    private static Moved unchanged(SequenceState state) {
        return new Moved(state, List.of());
    }
}
