package dev.followthrough.domain.sequence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens between the opening of a review and its decision. A decision on another draft than the one in
/// hand changes nothing: the database has already refused it.
final class ReviewHappenings {
    private ReviewHappenings() {}

    static Moved opened(CadencePlan plan, SequenceState state, SequenceEvent.ReviewOpened event) {
        Touch touch = state.current();
        if (touch == null || touch.ordinal() != event.ordinal()) return Happenings.unchanged(state);
        if (touch.stage() != Touch.Stage.DRAFTED) return Happenings.unchanged(state);
        var review = Touch.OpenReview.of(plan.review(), event.at(), touch.due(), state.owedBy());
        return new Moved(state.with(touch.withReview(review)), List.of());
    }

    static Moved reviewed(CadencePlan plan, SequenceState state, SequenceEvent.Reviewed event) {
        Touch touch = state.current();
        boolean takenBack = event.verdict() == SequenceEvent.Reviewed.Verdict.TAKEN_BACK;
        if (takenBack && isHeldByRejection(state)) return rejectionTakenBack(plan, state, event);
        if (touch == null
                || (takenBack ? touch.stage() != Touch.Stage.CLEARED : !touch.awaitsDecision())
                || touch.ordinal() != event.ordinal()
                || !event.draft().equals(touch.draft())) {
            return Happenings.unchanged(state);
        }
        return switch (event.verdict()) {
            case TAKEN_BACK -> takenBack(state, touch, event);
            case APPROVED -> approved(plan, state, touch, event.at());
            case REJECTED ->
                Happenings.told(
                        state.heldWithRejected(touch), event.at(), "draft rejected", HoldReason.REJECTED.words());
            case ASKED_AGAIN ->
                Happenings.told(
                        state.with(touch.draftedAgain(event.at())),
                        event.at(),
                        "another draft asked for",
                        "the owner gave an instruction");
        };
    }

    /// Who approves our answer to what they wrote lets the deal go on with it.
    private static Moved approved(CadencePlan plan, SequenceState state, Touch touch, Instant at) {
        SequenceState cleared = state.with(touch.cleared());
        return state.isAnswering()
                ? Happenings.told(
                        StepDays.notBefore(plan, cleared.in(new Phase.Running()), at),
                        at,
                        "answer approved",
                        "it leaves in the next hours that fit, and the deal goes on")
                : Happenings.told(cleared, at, "draft approved", "it may leave when it is due");
    }

    /// It waits for its decision once more, and what its approval had set free is held again.
    private static Moved takenBack(SequenceState state, Touch touch, SequenceEvent.Reviewed event) {
        SequenceState waits = state.with(touch.at(Touch.Stage.DRAFTED));
        boolean holds = event.answers() && state.answer() != null;
        return Happenings.told(
                holds ? waits.heldForAnswer() : waits,
                event.at(),
                "approval taken back",
                holds ? "the deal waits for our answer again" : "the draft waits for a decision again");
    }

    private static boolean isHeldByRejection(SequenceState state) {
        return state.phase() instanceof Phase.Held held && held.reason() == HoldReason.REJECTED;
    }

    /// The draft waits for its decision once more, unless its step was done with in some other way meanwhile.
    private static Moved rejectionTakenBack(CadencePlan plan, SequenceState state, SequenceEvent.Reviewed event) {
        Phase.Rejected rejected = ((Phase.Held) state.phase()).rejected();
        if (rejected == null || rejected.touch().ordinal() != state.ordinal() + 1) {
            return PersonHappenings.resumed(plan, state, event.at(), "a person took their rejection back");
        }
        boolean meant = event.draft().equals(rejected.touch().draft())
                && event.ordinal() == rejected.touch().ordinal();
        if (!meant) return Happenings.unchanged(state);
        Touch waits = rejected.touch().at(Touch.Stage.DRAFTED);
        return Happenings.told(
                state.again(new Phase.Rejected(waits, rejected.answer())),
                event.at(),
                "rejection taken back",
                "the draft waits for a decision again");
    }

    static Moved edited(SequenceState state, SequenceEvent.Edited event) {
        Touch touch = state.current();
        if (touch == null || touch.ordinal() != event.ordinal() || touch.stage() == Touch.Stage.PLANNED) {
            return Happenings.unchanged(state);
        }
        if (event.draft().equals(touch.draft())) return Happenings.unchanged(state);
        return Happenings.told(
                state.with(touch.edited(event.draft())),
                event.at(),
                "draft edited",
                "the new revision waits for approval");
    }

    static Moved reminded(SequenceState state, SequenceEvent.OwnerReminded event) {
        Touch touch = waiting(state, event.ordinal());
        if (touch == null) return Happenings.unchanged(state);
        Touch.OpenReview review = touch.openReview();
        if (review.reminded()) return Happenings.unchanged(state);
        return Happenings.told(
                state.with(touch.withReview(review.afterReminder())),
                event.at(),
                "owner reminded",
                "half of the time for the review is over");
    }

    static Moved delegated(SequenceState state, SequenceEvent.DelegateAsked event) {
        Touch touch = waiting(state, event.ordinal());
        if (touch == null) return Happenings.unchanged(state);
        Touch.OpenReview review = touch.openReview();
        if (review.delegated()) return Happenings.unchanged(state);
        return Happenings.told(
                state.with(touch.withReview(review.afterDelegate())),
                event.at(),
                "delegate asked",
                "the owner has not decided");
    }

    static Moved expired(SequenceState state, SequenceEvent.ReviewExpired event) {
        return waiting(state, event.ordinal()) == null
                ? Happenings.unchanged(state)
                : Happenings.hold(state, event.at(), HoldReason.REVIEW_EXPIRED, "review expired");
    }

    private static @Nullable Touch waiting(SequenceState state, int ordinal) {
        Touch touch = state.current();
        return touch != null && touch.ordinal() == ordinal && touch.stage() == Touch.Stage.AWAITING_REVIEW
                ? touch
                : null;
    }
}
