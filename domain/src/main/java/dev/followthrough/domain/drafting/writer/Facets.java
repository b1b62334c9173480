package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Asset;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.TouchBrief.LastContact;
import dev.followthrough.domain.sequence.Happened;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is true of a touch beside its facts, in the words that lines use in `when`.
record Facets(Set<String> hold) {
    /// Lines with one of these come before all others.
    static final Set<String> PRESSING = Set.of("call-wanted", "call-first", "times");

    private static final int LATER = 3;
    private static final Set<String> STORIES = Set.of("case-study", "testimonial", "reference-call");
    private static final Set<String> FIGURES = Set.of("roi", "calculator", "benchmark");

    static Facets of(Notes notes) {
        TouchBrief brief = notes.brief();
        Set<String> hold = new HashSet<>();
        add(hold, "first", brief.ordinal() == 1);
        add(hold, "later", brief.ordinal() >= LATER);
        add(hold, "sequence", brief.total() > 1);
        add(hold, "formal", notes.isFormal());
        add(hold, "asset", notes.asset() != null);
        add(hold, "asset-story", isAsset(notes, STORIES));
        add(hold, "asset-figures", isAsset(notes, FIGURES));
        add(hold, "insight", notes.newInsight().isPresent());
        add(hold, "step", notes.promised().isPresent());
        add(hold, "meeting", notes.nextMeeting().isPresent());
        add(hold, "content", hasContent(notes));
        add(hold, "times", hasTimes(notes));
        add(hold, "asked", notes.asked().isPresent());
        add(hold, "call-wanted", notes.wants(Wish.CALL));
        add(hold, "apologise", brief.daysLate() == 2 || brief.daysLate() == 3);
        add(hold, "call-first", brief.callsFirst());
        add(hold, "half-year", brief.lastContact().isAbout(LastContact.HALF_A_YEAR));
        add(hold, "year", brief.lastContact().isAbout(LastContact.A_YEAR));
        add(hold, "opened", brief.happened().contains(Happened.OPENED));
        add(hold, "clicked", brief.happened().contains(Happened.CLICKED));
        return new Facets(Set.copyOf(hold));
    }

    /// @param wanted names, with `not-` before what must not hold
    boolean allow(@Nullable Set<String> wanted) {
        if (wanted == null) return true;
        for (String name : wanted) {
            boolean not = name.startsWith("not-");
            if (hold.contains(not ? name.substring("not-".length()) : name) == not) return false;
        }
        return true;
    }

    /// Who has a date for the next conversation is asked for no other.
    private static boolean hasTimes(Notes notes) {
        return notes.nextMeeting().isEmpty()
                && notes.brief().facts().allCalled(FactLabels.FREE_SLOT).size() >= Slots.FEWEST_SLOTS;
    }

    private static boolean isAsset(Notes notes, Set<String> kinds) {
        Asset asset = notes.asset();
        return asset != null && kinds.contains(asset.kind());
    }

    private static boolean hasContent(Notes notes) {
        return !notes.all(FactLabels.PAIN).isEmpty()
                || !notes.all(FactLabels.OUTCOME).isEmpty()
                || !notes.all(FactLabels.DECISION).isEmpty()
                || !notes.all(FactLabels.KEY_POINT).isEmpty()
                || !notes.commitments().isEmpty()
                || notes.promised().isPresent();
    }

    private static void add(Set<String> hold, String name, boolean holds) {
        if (holds) hold.add(name);
    }
}
