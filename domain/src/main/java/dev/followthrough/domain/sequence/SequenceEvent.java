package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can happen to a sequence. The first group comes from outside, through the deal's numbered log; the
/// second is what the shell reports of its own work. Neither carries a message or personal data: `by` is a
/// person's id.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SequenceEvent.Replied.class, name = "replied"),
    @JsonSubTypes.Type(value = SequenceEvent.OutOfOffice.class, name = "outOfOffice"),
    @JsonSubTypes.Type(value = SequenceEvent.OptedOut.class, name = "optedOut"),
    @JsonSubTypes.Type(value = SequenceEvent.Bounced.class, name = "bounced"),
    @JsonSubTypes.Type(value = SequenceEvent.Engaged.class, name = "engaged"),
    @JsonSubTypes.Type(value = SequenceEvent.MeetingHeld.class, name = "meetingHeld"),
    @JsonSubTypes.Type(value = SequenceEvent.DealChanged.class, name = "dealChanged"),
    @JsonSubTypes.Type(value = SequenceEvent.ConsentChanged.class, name = "consentChanged"),
    @JsonSubTypes.Type(value = SequenceEvent.OwnershipContested.class, name = "ownershipContested"),
    @JsonSubTypes.Type(value = SequenceEvent.Listed.class, name = "listed"),
    @JsonSubTypes.Type(value = SequenceEvent.Reviewed.class, name = "reviewed"),
    @JsonSubTypes.Type(value = SequenceEvent.Edited.class, name = "edited"),
    @JsonSubTypes.Type(value = SequenceEvent.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = SequenceEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = SequenceEvent.Skipped.class, name = "skipped"),
    @JsonSubTypes.Type(value = SequenceEvent.Rescheduled.class, name = "rescheduled"),
    @JsonSubTypes.Type(value = SequenceEvent.TakenOver.class, name = "takenOver"),
    @JsonSubTypes.Type(value = SequenceEvent.HandedBack.class, name = "handedBack"),
    @JsonSubTypes.Type(value = SequenceEvent.TaskDone.class, name = "taskDone"),
    @JsonSubTypes.Type(value = SequenceEvent.OutcomeSettled.class, name = "outcomeSettled"),
    @JsonSubTypes.Type(value = SequenceEvent.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = SequenceEvent.Overridden.class, name = "overridden"),
    @JsonSubTypes.Type(value = SequenceEvent.DateSet.class, name = "dateSet"),
    @JsonSubTypes.Type(value = SequenceEvent.Rated.class, name = "rated"),
    @JsonSubTypes.Type(value = SequenceEvent.Migrated.class, name = "migrated"),
    @JsonSubTypes.Type(value = SequenceEvent.Shaped.class, name = "shaped"),
    @JsonSubTypes.Type(value = SequenceEvent.OwnerTold.class, name = "ownerTold"),
    @JsonSubTypes.Type(value = SequenceEvent.HandedOver.class, name = "handedOver"),
    @JsonSubTypes.Type(value = SequenceEvent.NoSuchCadence.class, name = "noSuchCadence"),
    @JsonSubTypes.Type(value = SequenceEvent.SlotFound.class, name = "slotFound"),
    @JsonSubTypes.Type(value = SequenceEvent.NoSlot.class, name = "noSlot"),
    @JsonSubTypes.Type(value = SequenceEvent.StepSkipped.class, name = "stepSkipped"),
    @JsonSubTypes.Type(value = SequenceEvent.Prepared.class, name = "prepared"),
    @JsonSubTypes.Type(value = SequenceEvent.PreparationFailed.class, name = "preparationFailed"),
    @JsonSubTypes.Type(value = SequenceEvent.ReviewOpened.class, name = "reviewOpened"),
    @JsonSubTypes.Type(value = SequenceEvent.OwnerReminded.class, name = "ownerReminded"),
    @JsonSubTypes.Type(value = SequenceEvent.DelegateAsked.class, name = "delegateAsked"),
    @JsonSubTypes.Type(value = SequenceEvent.ReviewExpired.class, name = "reviewExpired"),
    @JsonSubTypes.Type(value = SequenceEvent.GivenToOwner.class, name = "givenToOwner"),
    @JsonSubTypes.Type(value = SequenceEvent.Left.class, name = "left"),
    @JsonSubTypes.Type(value = SequenceEvent.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = SequenceEvent.GateClosed.class, name = "gateClosed"),
    @JsonSubTypes.Type(value = SequenceEvent.PauseEnded.class, name = "pauseEnded"),
    @JsonSubTypes.Type(value = SequenceEvent.Ended.class, name = "ended")
})
public sealed interface SequenceEvent {
    Instant at();

    /// The name under which it is logged and signalled, such as `replied`.
    default String name() {
        String type = getClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    // From outside

    /// A person of the buying group answered.
    ///
    /// @param notBefore the day before which they do not want to hear from us, if they named one
    /// @param answerBy  when our answer is due; null: none is to be drafted
    record Replied(
            Instant at,
            Intent intent,
            @Nullable Instant notBefore,
            @Nullable Instant answerBy) implements SequenceEvent {
        public Replied(Instant at, Intent intent) {
            this(at, intent, null, null);
        }
    }

    /// @param until when the absence ends, if the automatic answer says so without doubt
    record OutOfOffice(Instant at, @Nullable Instant until) implements SequenceEvent {}

    record OptedOut(Instant at, Scope scope) implements SequenceEvent {
        public enum Scope {
            MARKETING,
            ALL
        }
    }

    record Bounced(Instant at, boolean permanent) implements SequenceEvent {}

    /// Human engagement only: what a machine did never becomes an event (G6).
    record Engaged(Instant at, Happened what) implements SequenceEvent {}

    /// @param followUp what is owed after it; null: nothing, as after an internal one
    record MeetingHeld(Instant at, @Nullable FollowUp followUp) implements SequenceEvent {}

    /// The deal was closed or expired in the CRM or by a person.
    record DealChanged(Instant at, StopReason closedAs) implements SequenceEvent {}

    /// Somebody of the buying group gave or withdrew their consent, or a person of the house wrote down what
    /// is known.
    ///
    /// @param channel what it is about; null: everything, as before consent was told apart by channel
    /// @param people  what each of them permits now, as [Prospect] has it; null: not told apart
    record ConsentChanged(
            Instant at,
            boolean granted,
            @Nullable Channel channel,
            @Nullable Map<Audience, Reach> people) implements SequenceEvent {
        public ConsentChanged(Instant at, boolean granted) {
            this(at, granted, null, null);
        }
    }

    /// Another person of ours may be the one who follows up these people: both are asked (M27).
    record OwnershipContested(Instant at) implements SequenceEvent {}

    /// One of the contacts is on a do-not-contact list (M35).
    record Listed(Instant at) implements SequenceEvent {}

    /// @param ordinal of the touch whose draft was decided on
    /// @param answers it is our answer to what they wrote: approved, it lets the held deal go on
    record Reviewed(Instant at, int ordinal, String draft, Verdict verdict, String by, boolean answers)
            implements SequenceEvent {
        public Reviewed(Instant at, int ordinal, String draft, Verdict verdict, String by) {
            this(at, ordinal, draft, verdict, by, false);
        }

        public enum Verdict {
            APPROVED,
            REJECTED,
            ASKED_AGAIN,
            /// An approval whose touch had not left yet.
            TAKEN_BACK
        }
    }

    /// A person wrote a new revision of the draft that waits; it waits on.
    record Edited(Instant at, int ordinal, String draft, String by) implements SequenceEvent {}

    record Paused(Instant at, @Nullable Instant until, String by) implements SequenceEvent {}

    record Resumed(Instant at, String by) implements SequenceEvent {}

    /// A person passes over the next touch.
    record Skipped(Instant at, String by) implements SequenceEvent {}

    record Rescheduled(Instant at, Instant to, String by) implements SequenceEvent {}

    record TakenOver(Instant at, String by) implements SequenceEvent {}

    record HandedBack(Instant at, String by) implements SequenceEvent {}

    record TaskDone(Instant at, int ordinal, String outcome, String by) implements SequenceEvent {}

    /// A person, or a copy found in the mailbox, settled whether a touch of unknown outcome had left.
    record OutcomeSettled(Instant at, int ordinal, boolean left, String by) implements SequenceEvent {}

    record Stopped(Instant at, String by) implements SequenceEvent {}

    /// A person wants the next touch otherwise: another channel, angle, kind or audience.
    record Overridden(Instant at, Variant as, String by) implements SequenceEvent {}

    /// A day that steps count from became known, or moved.
    record DateSet(Instant at, Anchor anchor, Instant date) implements SequenceEvent {}

    /// What the house knows of the prospect changed; each in the words of [Prospect].
    ///
    /// @param people null: as before
    record Rated(
            Instant at,
            @Nullable String segment,
            @Nullable String score,
            Set<String> marks,
            @Nullable Map<Audience, Reach> people)
            implements SequenceEvent {
        public Rated {
            marks = Set.copyOf(marks);
        }

        public Rated(Instant at, @Nullable String segment, @Nullable String score, Set<String> marks) {
            this(at, segment, score, marks, null);
        }
    }

    /// The deal follows another version of its cadence from now on (N1). It bears that version whole: what a
    /// running deal does rests on nothing that may change (G5).
    ///
    /// @param steps new ids of steps that are called otherwise there, by their old ones
    /// @param back  where it stood in that version before, when a move is undone; null: it has never stood
    /// there
    record Migrated(
            Instant at,
            CadencePlan plan,
            Map<String, String> steps,
            @Nullable Place back,
            String by) implements SequenceEvent {
        public Migrated {
            steps = Map.copyOf(steps);
        }
    }

    // From the shell

    record SlotFound(Instant at, int ordinal, int step, Instant due, Instant prepareAt, String why)
            implements SequenceEvent {}

    /// The touch in hand takes this shape.
    record Shaped(Instant at, int ordinal, Variant as, String why) implements SequenceEvent {}

    record OwnerTold(Instant at) implements SequenceEvent {}

    /// Another enrollment has begun; this one is over.
    ///
    /// @param to the cadence version, `name@version`
    record HandedOver(Instant at, String to, String why) implements SequenceEvent {}

    record NoSuchCadence(Instant at, String to) implements SequenceEvent {}

    /// Nobody fits the step, or it has no day.
    record NoSlot(Instant at, int step, HoldReason reason) implements SequenceEvent {}

    record StepSkipped(Instant at, int step, String why) implements SequenceEvent {}

    /// @param draft         null: nothing is written for it, its owner does it
    /// @param reviewReasons why the owner must read it; empty: it may leave by itself
    /// @param byHand        its owner sends it, whatever its channel (M32)
    record Prepared(
            Instant at,
            int ordinal,
            @Nullable String draft,
            List<String> reviewReasons,
            String writtenBy,
            boolean byHand)
            implements SequenceEvent {
        public Prepared {
            reviewReasons = List.copyOf(reviewReasons);
        }

        public Prepared(Instant at, int ordinal, String draft, List<String> reviewReasons, String writtenBy) {
            this(at, ordinal, draft, reviewReasons, writtenBy, false);
        }
    }

    record PreparationFailed(Instant at, int ordinal, HoldReason reason) implements SequenceEvent {}

    record ReviewOpened(Instant at, int ordinal) implements SequenceEvent {}

    record OwnerReminded(Instant at, int ordinal) implements SequenceEvent {}

    record DelegateAsked(Instant at, int ordinal) implements SequenceEvent {}

    record ReviewExpired(Instant at, int ordinal) implements SequenceEvent {}

    record GivenToOwner(Instant at, int ordinal) implements SequenceEvent {}

    /// The touch left, or (`certain` false) may have left and counts as sent.
    record Left(Instant at, int ordinal, boolean certain) implements SequenceEvent {}

    /// The server refused it for good, by a code such as `550`.
    record Refused(Instant at, int ordinal, String code) implements SequenceEvent {}

    /// The gate let nothing through.
    ///
    /// @param detail which of the rules that the reason stands for, such as `Labour Day (DE)`
    record GateClosed(
            Instant at,
            int ordinal,
            GateReason reason,
            @Nullable Instant tryAt,
            @Nullable String detail) implements SequenceEvent {
        public GateClosed(Instant at, int ordinal, GateReason reason, @Nullable Instant tryAt) {
            this(at, ordinal, reason, tryAt, null);
        }

        /// In words, for the timeline.
        public String why() {
            return detail == null ? reason.words() : reason.words() + ": " + detail;
        }
    }

    record PauseEnded(Instant at) implements SequenceEvent {}

    record Ended(Instant at, StopReason reason) implements SequenceEvent {}
}
