package dev.followthrough.domain.sequence;

/// A deal goes on with another version of its cadence (N1). Whoever records that has looked whether it may:
/// here it is done, whatever the deal is doing. A touch in hand was planned by the old version, and is
/// planned anew.
final class MigrationHappenings {
    private MigrationHappenings() {}

    static Moved migrated(CadencePlan plan, SequenceState state, SequenceEvent.Migrated event) {
        SequenceState free = withoutTouch(state);
        Place back = event.back();
        SequenceState there = back == null
                ? new VersionChange(plan, event.plan(), event.steps()).carry(free, event.at())
                : back.in(free);
        String what =
                (back == null ? "moved to " : "moved back to ") + event.plan().reference();
        return Happenings.told(there, event.at(), what, why(event, there));
    }

    private static String why(SequenceEvent.Migrated event, SequenceState there) {
        String who = event.back() == null ? "a person moved it" : "a person undid the move";
        return there.nextStep() < event.plan().steps().size()
                ? who + "; it goes on with the step "
                        + event.plan().steps().get(there.nextStep()).id() + ", planned anew"
                : who + "; no step of it is left to do";
    }

    /// A person may have worked on it, so its ordinal is not used again.
    private static SequenceState withoutTouch(SequenceState state) {
        Touch touch = state.current();
        return touch != null && touch.stage() == Touch.Stage.WITH_PERSON
                ? state.withoutTouchAndOrdinal(touch.ordinal())
                : state.withoutTouch();
    }
}
