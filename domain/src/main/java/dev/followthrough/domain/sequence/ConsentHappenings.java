package dev.followthrough.domain.sequence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people permit, and what follows when that changes: a touch on a channel that is closed now is given up and
/// planned anew on another; who waited for an answer about consent goes on (M27).
final class ConsentHappenings {
    private ConsentHappenings() {}

    static Moved changed(CadencePlan plan, SequenceState state, SequenceEvent.ConsentChanged event) {
        if (event.people() == null) {
            return event.granted()
                    ? Happenings.told(state, event.at(), "consent given", "recorded with its evidence")
                    : Happenings.end(state, event.at(), StopReason.NO_CONSENT);
        }
        SequenceState known = state.knowing(state.prospect().permitting(event.people()));
        Touch touch = known.current();
        if (touch != null && against(plan.step(touch), known.prospect()) != null) {
            return told(withoutTouch(known, touch), event, "the touch on it is given up and planned anew");
        }
        return waitsForConsent(known) && isFree(plan, known, event.at())
                ? told(known.in(new Phase.Running()), event, "recorded with its evidence; the sequence goes on")
                : told(known, event, "recorded with its evidence");
    }

    /// Why a step must not be made as it is; null: it may. Of people whose consent is not known by channel the gate
    /// alone knows.
    static @Nullable HoldReason against(Step as, Prospect prospect) {
        if (prospect.people().isEmpty() || prospect.isReachedBy(as.channel(), as.audience())) return null;
        return prospect.mayBeAskedAbout(as.channel(), as.audience())
                ? HoldReason.CONSENT_UNCLEAR
                : HoldReason.NO_CHANNEL;
    }

    /// A person may have worked on it, so its ordinal is not used again.
    private static SequenceState withoutTouch(SequenceState state, Touch touch) {
        return touch.stage() == Touch.Stage.WITH_PERSON
                ? state.withoutTouchAndOrdinal(touch.ordinal())
                : state.withoutTouch();
    }

    private static boolean waitsForConsent(SequenceState state) {
        return state.phase() instanceof Phase.Held held
                && (held.reason() == HoldReason.CONSENT_UNCLEAR || held.reason() == HoldReason.NO_CHANNEL);
    }

    private static boolean isFree(CadencePlan plan, SequenceState state, Instant at) {
        return !state.hasStepIn(plan)
                || against(Shaping.early(plan, state, state.dueStep(at)), state.prospect()) == null;
    }

    private static Moved told(SequenceState state, SequenceEvent.ConsentChanged event, String why) {
        String channel =
                event.channel() == null ? "every channel" : event.channel().word();
        String what = (event.granted() ? "consent given for " : "no consent for ") + channel;
        return Happenings.told(state, event.at(), what, why);
    }
}
