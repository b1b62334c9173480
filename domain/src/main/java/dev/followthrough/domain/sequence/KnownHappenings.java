package dev.followthrough.domain.sequence;

/// What became known of the deal: a date that steps count from, how good the lead is. Plans are made anew for it.
final class KnownHappenings {
    private KnownHappenings() {}

    static Moved dateSet(CadencePlan plan, SequenceState state, SequenceEvent.DateSet event) {
        if (!event.anchor().isDate()) return Happenings.unchanged(state);
        if (event.date().equals(state.course().dates().get(event.anchor()))) return Happenings.unchanged(state);
        SequenceState known = state.on(state.course().with(event.anchor(), event.date()));
        boolean waitedForIt = state.phase() instanceof Phase.Held held && held.reason() == HoldReason.DATE_UNKNOWN;
        SequenceState goesOn = waitedForIt ? known.in(new Phase.Running()) : known;
        String what = event.anchor() == Anchor.RENEWAL ? "renewal date known" : "event date known";
        return Happenings.told(anew(plan, goesOn), event.at(), what, "the steps that count from it are planned anew");
    }

    static Moved rated(CadencePlan plan, SequenceState state, SequenceEvent.Rated event) {
        Prospect rated = state.prospect().known(event.segment(), event.score(), event.marks());
        Prospect known = event.people() == null ? rated : rated.permitting(event.people());
        if (known.equals(state.prospect())) return Happenings.unchanged(state);
        return Happenings.told(
                anew(plan, state.knowing(known)), event.at(), "rated " + words(event), "it sets the pace from now on");
    }

    private static String words(SequenceEvent.Rated event) {
        String score = event.score() == null ? "without a score" : event.score();
        return event.segment() == null ? score : score + ", segment " + event.segment();
    }

    /// What is drafted or in a person's hands keeps its time.
    private static SequenceState anew(CadencePlan plan, SequenceState state) {
        Touch touch = state.current();
        boolean onlyPlanned = touch != null && touch.stage() == Touch.Stage.PLANNED && state.hasStepIn(plan);
        return onlyPlanned ? state.withoutTouch() : state;
    }
}
