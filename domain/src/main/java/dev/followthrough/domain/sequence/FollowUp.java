package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.time.Instant;

/// What is owed after a meeting: a recap, and when it is so late that it looks unprofessional, a call before it (M6,
/// M7; seeds B, "Follow-Up Timing" and "Handling Missed Follow-Ups").
///
/// @param heldAt   when the meeting ended
/// @param earliest the recap leaves no sooner
/// @param by       from then on it is late
/// @param called   the call that comes before a very late recap has been made, or was passed over
public record FollowUp(Instant heldAt, Instant earliest, Instant by, boolean called) {
    private static final Duration CALL_FIRST = Duration.ofDays(4);

    public static FollowUp owed(Instant heldAt, Instant earliest, Instant by) {
        return new FollowUp(heldAt, earliest, by, false);
    }

    /// Whole days past the time by which it should have left; 0: not late.
    public int daysLate(Instant now) {
        return (int) Math.max(0, Duration.between(by, now).toDays());
    }

    /// Index of the step that is due ([CadencePlan#step]).
    int step(Instant now) {
        return !called && daysLate(now) >= CALL_FIRST.toDays() ? OwedSteps.CALL : OwedSteps.RECAP;
    }

    FollowUp afterCall() {
        return new FollowUp(heldAt, earliest, by, true);
    }
}
