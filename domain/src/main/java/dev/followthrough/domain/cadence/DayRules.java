package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Step;

/// Rules about what steps count from: a step that can never be due is a mistake.
final class DayRules {
    private DayRules() {}

    static void hasOneTime(Written cadence, Problems problems) {
        for (int i = 0; i < cadence.ending(); i++) {
            boolean after = cadence.tree().values().containsKey(cadence.of(i, "after"));
            boolean before = cadence.tree().values().containsKey(cadence.of(i, "before"));
            String path = cadence.steps().get(i);
            if (after && before) {
                problems.error(
                        cadence.place(i, "before"),
                        cadence.of(i, "before"),
                        "a step comes either `after` or `before` a day",
                        "keep one of the two");
            } else if (!after && !before && anchor(cadence, i) != Anchor.WITH_PREVIOUS) {
                problems.error(cadence.tree().ofValue(path), path, "the step has no time", "add `after: 3d`");
            }
        }
    }

    static void comesBeforeADate(Written cadence, Problems problems) {
        for (int i = 0; i < cadence.ending(); i++) {
            if (!cadence.planned().get(i).after().isNegative()
                    || anchor(cadence, i).isDate()) continue;
            problems.error(
                    cadence.place(i, "before"),
                    cadence.of(i, "before"),
                    "only a date can have a time before it",
                    "add `from: renewal` or `from: event`, or write `after`");
        }
    }

    static void followsAStep(Written cadence, Problems problems) {
        if (cadence.ending() == 0) return;
        Anchor first = anchor(cadence, 0);
        if (first != Anchor.PREVIOUS && first != Anchor.WITH_PREVIOUS) return;
        problems.error(
                cadence.place(0, "from"),
                cadence.of(0, "from"),
                "no step comes before this one",
                "let the first step count from `start` or a date");
    }

    /// Whether the times of two steps can be compared.
    static boolean countAlike(Step one, Step other) {
        Anchor anchor = one.options().anchor();
        boolean fixed = anchor == Anchor.START || anchor.isDate();
        return fixed && anchor == other.options().anchor() && one.options().repeat() == null;
    }

    /// The word that gives a step its time.
    static String word(Written cadence, int step) {
        return cadence.planned().get(step).after().isNegative() ? "before" : "after";
    }

    private static Anchor anchor(Written cadence, int step) {
        return cadence.planned().get(step).options().anchor();
    }
}
