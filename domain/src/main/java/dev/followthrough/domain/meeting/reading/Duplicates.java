package dev.followthrough.domain.meeting.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one of what was said and said again: the first words stay, a later date counts.
final class Duplicates {
    private static final double SAME = 0.6;
    private static final int WORDS = 2;

    private Duplicates() {}

    static List<Dated> merged(List<Dated> drafts) {
        List<Dated> kept = new ArrayList<>();
        for (Dated next : drafts) {
            int same = indexOfSame(kept, next);
            if (same < 0) kept.add(next);
            else if (next.due() != null && next.due().date() != null)
                kept.set(same, new Dated(kept.get(same).draft(), next.due()));
        }
        return kept;
    }

    private static int indexOfSame(List<Dated> kept, Dated next) {
        for (int i = 0; i < kept.size(); i++) if (isSame(kept.get(i), next)) return i;
        return -1;
    }

    private static boolean isSame(Dated a, Dated b) {
        boolean meetA = a.draft().kind == Bond.Kind.MEET;
        boolean meetB = b.draft().kind == Bond.Kind.MEET;
        if (meetA || meetB) return meetA && meetB && Objects.equals(day(a), day(b));
        if (a.draft().side != b.draft().side || !isSameOwner(a.draft().owner, b.draft().owner)) return false;
        Set<String> one = a.draft().words();
        Set<String> other = b.draft().words();
        return Math.min(one.size(), other.size()) >= WORDS && Likeness.share(one, other) >= SAME;
    }

    private static boolean isSameOwner(@Nullable String a, @Nullable String b) {
        return a == null || b == null || a.equals(b);
    }

    private static @Nullable LocalDate day(Dated draft) {
        return draft.due() == null ? null : draft.due().date();
    }
}
