package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The touch in hand: one contact attempt on its way from planned to sent.
///
/// @param ordinal   counts the touches of this enrollment from 1; with deal and enrollment it is the touch key (G2)
/// @param step      index of the step in the plan
/// @param due       when it is to leave
/// @param prepareAt when its draft is written: late, but early enough for its owner to read it
/// @param stage     how far it is
/// @param draft     id of the draft, once there is one
/// @param review    the open review's deadlines, while one is open
/// @param sentBack  how often the gate has sent its draft back to be written again
/// @param shape     how the prospect, people and experiments have shaped its step; null: not yet, or not at all
public record Touch(
        int ordinal,
        int step,
        Instant due,
        Instant prepareAt,
        Stage stage,
        @Nullable String draft,
        @Nullable OpenReview review,
        int sentBack,
        @Nullable Variant shape) {

    public enum Stage {
        PLANNED,
        DRAFTED,
        AWAITING_REVIEW,
        CLEARED,
        /// Prepared, and for its owner to send.
        BY_HAND,
        WITH_PERSON
    }

    /// @param reminded  the owner has been reminded
    /// @param delegated the delegate has been asked too
    public record OpenReview(
            Instant remindAt, Instant delegateAt, Instant expiresAt, boolean reminded, boolean delegated) {

        /// The deadlines of a review that opens now. Its reminder comes at half the time at the latest (M6).
        ///
        /// @param owedBy when the touch is owed to somebody; null: it is not
        public static OpenReview of(ReviewTimes times, Instant now, Instant due, @Nullable Instant owedBy) {
            Instant expires = (due.isAfter(now) ? due : now).plus(times.expireAfter());
            Instant end = owedBy != null && owedBy.isAfter(now) ? earlier(owedBy, expires) : expires;
            Instant half = now.plus(Duration.between(now, end).dividedBy(2));
            return new OpenReview(
                    earlier(now.plus(times.remindAfter()), half),
                    earlier(now.plus(times.delegateAfter()), expires),
                    expires,
                    false,
                    false);
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        OpenReview afterReminder() {
            return new OpenReview(remindAt, delegateAt, expiresAt, true, delegated);
        }

        OpenReview afterDelegate() {
            return new OpenReview(remindAt, delegateAt, expiresAt, reminded, true);
        }

        Instant nextDeadline() {
            Instant next = expiresAt;
            if (!reminded && remindAt.isBefore(next)) next = remindAt;
            if (!delegated && delegateAt.isBefore(next)) next = delegateAt;
            return next;
        }
    }

    OpenReview openReview() {
        return Objects.requireNonNull(review, "a touch that awaits its review has one");
    }

    static Touch planned(int ordinal, int step, Instant due, Instant prepareAt) {
        return new Touch(ordinal, step, due, prepareAt, Stage.PLANNED, null, null, 0, null);
    }

    Touch shaped(Variant as) {
        return new Touch(ordinal, step, due, prepareAt, stage, draft, review, sentBack, as);
    }

    boolean awaitsDecision() {
        return stage == Stage.DRAFTED || stage == Stage.AWAITING_REVIEW;
    }

    /// Written again from what is known now, as soon as possible.
    Touch draftedAgain(Instant now) {
        return new Touch(ordinal, step, due, now, Stage.PLANNED, null, null, sentBack, null);
    }

    Touch sentBack(Instant now) {
        return new Touch(ordinal, step, due, now, Stage.PLANNED, null, null, sentBack + 1, shape);
    }

    Touch at(Stage next) {
        return new Touch(ordinal, step, due, prepareAt, next, draft, review, sentBack, shape);
    }

    Touch withDraft(@Nullable String id, Stage next) {
        return new Touch(ordinal, step, due, prepareAt, next, id, null, sentBack, shape);
    }

    Touch withReview(OpenReview open) {
        return new Touch(ordinal, step, due, prepareAt, Stage.AWAITING_REVIEW, draft, open, sentBack, shape);
    }

    /// A revision that nobody has approved; what was cleared for the one before does not hold for it.
    Touch edited(String newDraft) {
        Stage next = stage == Stage.CLEARED ? Stage.DRAFTED : stage;
        return new Touch(ordinal, step, due, prepareAt, next, newDraft, review, sentBack, shape);
    }

    Touch cleared() {
        return new Touch(ordinal, step, due, prepareAt, Stage.CLEARED, draft, null, sentBack, shape);
    }

    /// The same touch with a new slot; a cleared draft stays cleared, since approval is bound to its content.
    Touch moved(Instant newDue, Instant newPrepareAt) {
        return new Touch(ordinal, step, newDue, newPrepareAt, stage, draft, review, sentBack, shape);
    }
}
