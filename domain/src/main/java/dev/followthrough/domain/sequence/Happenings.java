package dev.followthrough.domain.sequence;

import dev.followthrough.domain.sequence.SequenceEvent.*;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each happening changes. Finished is final: a sequence that ended ignores whatever comes after.
final class Happenings {
    private Happenings() {}

    static Moved on(CadencePlan plan, SequenceState state, SequenceEvent event) {
        if (state.isFinished()) return new Moved(state, List.of());
        return switch (event) {
            case Replied e -> replied(plan, state, e);
            case OutOfOffice e -> outOfOffice(plan, state, e);
            case OptedOut e -> optedOut(state, e);
            case Bounced e ->
                e.permanent()
                        ? end(state, e.at(), StopReason.ADDRESS_BOUNCES)
                        : told(state, e.at(), "mail delayed", "a temporary bounce changes nothing");
            case Engaged e -> EngagementHappenings.engaged(plan, state, e);
            case MeetingHeld e -> MeetingHappenings.held(plan, state, e);
            case DealChanged e -> end(state, e.at(), e.closedAs());
            case ConsentChanged e -> ConsentHappenings.changed(plan, state, e);
            case OwnershipContested e -> hold(state, e.at(), HoldReason.OWNERSHIP_CONFLICT, "ownership in doubt");
            case Listed e -> end(state, e.at(), StopReason.DO_NOT_CONTACT);
            case OutcomeSettled e -> settled(state, e);

            case Reviewed e -> ReviewHappenings.reviewed(plan, state, e);
            case Edited e -> ReviewHappenings.edited(state, e);
            case ReviewOpened e -> ReviewHappenings.opened(plan, state, e);
            case OwnerReminded e -> ReviewHappenings.reminded(state, e);
            case DelegateAsked e -> ReviewHappenings.delegated(state, e);
            case ReviewExpired e -> ReviewHappenings.expired(state, e);

            case Paused e -> PersonHappenings.paused(state, e);
            case Resumed e -> PersonHappenings.resumed(plan, state, e.at(), "resumed by a person");
            case PauseEnded e -> PersonHappenings.pauseEnded(plan, state, e);
            case HandedBack e -> PersonHappenings.resumed(plan, state, e.at(), "handed back by a person");
            case Skipped e -> PersonHappenings.skipped(plan, state, e);
            case Rescheduled e -> PersonHappenings.rescheduled(plan, state, e);
            case SequenceEvent.TakenOver e -> PersonHappenings.takenOver(state, e);
            case Stopped e -> end(state, e.at(), StopReason.STOPPED_BY_PERSON);
            case TaskDone e -> TaskHappenings.done(plan, state, e);
            case Overridden e -> PersonHappenings.overridden(plan, state, e);
            case SequenceEvent.Migrated e -> MigrationHappenings.migrated(plan, state, e);
            case DateSet e -> KnownHappenings.dateSet(plan, state, e);
            case Rated e -> KnownHappenings.rated(plan, state, e);

            case SlotFound e -> TouchHappenings.slotFound(plan, state, e);
            case NoSlot e -> TouchHappenings.noSlot(state, e);
            case StepSkipped e -> TouchHappenings.stepSkipped(plan, state, e);
            case Prepared e -> TouchHappenings.prepared(plan, state, e);
            case PreparationFailed e -> TouchHappenings.preparationFailed(state, e);
            case GivenToOwner e -> TouchHappenings.givenToOwner(state, e);
            case Left e -> TouchHappenings.left(plan, state, e);
            case Refused e -> TouchHappenings.refused(state, e);
            case GateClosed e -> TouchHappenings.gateClosed(state, e);
            case Shaped e -> TouchHappenings.shaped(plan, state, e);
            case OwnerTold ignored -> new Moved(state.told(), List.of());
            case HandedOver e -> Endings.handedOver(plan, state, e);
            case NoSuchCadence e -> Endings.noSuchCadence(plan, state, e);
            case Ended e -> end(state, e.at(), e.reason());
        };
    }

    private static Moved replied(CadencePlan plan, SequenceState state, Replied reply) {
        SequenceState answered = state.answered(Channel.EMAIL);
        return switch (reply.intent()) {
            case NO -> end(answered, reply.at(), StopReason.SAID_NO);
            case UNSUBSCRIBE -> end(answered, reply.at(), StopReason.OPTED_OUT);
            default -> Endings.answered(plan, answered, reply);
        };
    }

    /// An absence moves the next touch past the return date; it never consumes a step.
    private static Moved outOfOffice(CadencePlan plan, SequenceState state, OutOfOffice absence) {
        Instant until = absence.until();
        if (until == null) {
            return told(state, absence.at(), "out of office", "the return date is not clear, so nothing moves");
        }
        if (!until.isAfter(absence.at())) {
            return told(state, absence.at(), "out of office", "the absence is over, so nothing moves");
        }
        if (state.notBefore() != null && !until.isAfter(state.notBefore())) return unchanged(state);
        SequenceState free = movesWithAbsence(state.current(), until) ? state.withoutTouch() : state;
        SequenceState moved = StepDays.notBefore(plan, free.notBefore(until), until);
        return told(moved, absence.at(), "out of office", "the next touch waits for the contact's return");
    }

    private static boolean movesWithAbsence(@Nullable Touch touch, Instant until) {
        return touch != null
                && touch.stage() != Touch.Stage.WITH_PERSON
                && touch.due().isBefore(until);
    }

    private static Moved optedOut(SequenceState state, OptedOut optOut) {
        return switch (optOut.scope()) {
            case ALL -> end(state, optOut.at(), StopReason.OPTED_OUT);
            case MARKETING ->
                told(
                        state.knowing(state.prospect().withoutMarketing()),
                        optOut.at(),
                        "opted out of marketing",
                        "personal follow-up stays, and is reviewed");
        };
    }

    /// A touch of unknown outcome already counts as sent. That it had left ends the doubt, and the hold with
    /// it. That it had not left is for a person to act on: the same touch is never sent again by itself (G2).
    private static Moved settled(SequenceState state, OutcomeSettled settled) {
        if (settled.ordinal() > state.ordinal()) return unchanged(state);
        if (!settled.left()) {
            return told(
                    state, settled.at(), "unknown outcome settled", "the mail had not left; its step counts as used");
        }
        boolean heldByIt = state.phase() instanceof Phase.Held held
                && held.reason() == HoldReason.UNKNOWN_OUTCOME
                && settled.ordinal() == state.ordinal();
        return heldByIt
                ? told(
                        state.in(new Phase.Running()),
                        settled.at(),
                        "unknown outcome settled",
                        "the mail had left; the sequence goes on")
                : told(state, settled.at(), "unknown outcome settled", "the mail had left");
    }

    static Moved end(SequenceState state, Instant at, StopReason reason) {
        return told(state.withoutTouch().in(new Phase.Finished(reason)), at, "stopped", reason.words());
    }

    /// A deal that a person has taken over stays in that person's hands.
    static Moved hold(SequenceState state, Instant at, HoldReason reason, String what) {
        SequenceState free = state.withoutTouch();
        boolean takenOver = state.phase() instanceof Phase.TakenOver;
        return told(takenOver ? free : free.in(new Phase.Held(reason)), at, what, reason.words());
    }

    static Moved unchanged(SequenceState state) {
        return new Moved(state, List.of());
    }

    static Moved told(SequenceState state, Instant at, String what, String why) {
        return new Moved(state, List.of(new StoryLine(at, what, why)));
    }
}
