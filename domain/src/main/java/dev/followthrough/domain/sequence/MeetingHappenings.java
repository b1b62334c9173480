package dev.followthrough.domain.sequence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A conversation took place: the days of the cadence count from it, and a recap is owed before they go on. A
/// touch that was planned before is given up, for it knows nothing of what was said; so is an answer that was
/// owed, for they have spoken.
final class MeetingHappenings {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MeetingHappenings() {}

    static Moved held(CadencePlan plan, SequenceState state, SequenceEvent.MeetingHeld event) {
        SequenceState anew = state.withoutTouch().owingNoAnswer().anchoredAt(event.at());
        FollowUp owed = event.followUp();
        return owed == null
                ? Happenings.told(anew, event.at(), "meeting held", "the days of the cadence count from it")
                : owing(plan, anew, owed, event.at());
    }

    private static Moved owing(CadencePlan plan, SequenceState state, FollowUp owed, Instant at) {
        boolean replaces = state.nextStep() == 0
                && state.ordinal() == 0
                && !plan.steps().isEmpty()
                && OwedSteps.takesPlaceOf(plan.steps().getFirst());
        String why = "a recap is owed by " + MOMENT.format(owed.by())
                + " UTC; the days of the cadence count from the meeting"
                + (replaces
                        ? ", and the recap takes the place of its step "
                                + plan.steps().getFirst().id()
                        : "");
        SequenceState behind = replaces ? state.owing(null).skipped(plan, at) : state;
        return Happenings.told(behind.owing(owed), at, "meeting held", why);
    }
}
