package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Step;
import java.util.List;

/// Rules about how a cadence ends (M9): each touch another angle, each shorter, the last with an easy way out.
final class EndingRules {
    private static final int LAST_TOUCHES = 3;

    private EndingRules() {}

    static void lastStepClosesTheLoop(Written cadence, Problems problems) {
        boolean goesOn = cadence.file().has("endsEarly") || cadence.file().has("whenDone");
        if (cadence.planned().isEmpty() || goesOn) return;
        int last = cadence.planned().size() - 1;
        List<String> closing = closingKinds(cadence);
        String kind = cadence.planned().get(last).kind();
        if (closing.contains(kind)) return;
        problems.warning(
                cadence.place(last, "kind"),
                cadence.of(last, "kind"),
                "the last step is a `%s`, which leaves the contact without a way out".formatted(kind),
                "end with `%s`%s"
                        .formatted(
                                String.join("` or `", closing),
                                cadence.plan().language() == 1 ? "" : ", or say what follows with `whenDone: …`"));
    }

    private static List<String> closingKinds(Written cadence) {
        return cadence.file().grammar().list("/steps/0/kind", "x-closes-the-loop");
    }

    static void hasATimeForEachStep(Written cadence, Problems problems) {
        if (!cadence.file().has("ending")) return;
        Section ending = cadence.file().section("ending");
        int steps = ending.sections("steps").size();
        int times = ending.texts("apart").size();
        if (steps == times) return;
        String path = ending.has("apart") ? "/ending/apart" : "/ending/steps";
        String message = "the ending has %d steps, but `apart` has %d times".formatted(steps, times);
        problems.error(cadence.tree().ofKey(path), path, message, "write one time for each step, the first `0d`");
    }

    static void takesAnotherAngleEachTime(Written cadence, Problems problems) {
        for (int i = firstOfEnding(cadence) + 1; i < cadence.planned().size(); i++) {
            Step step = cadence.planned().get(i);
            if (!step.angle().equalsIgnoreCase(cadence.planned().get(i - 1).angle())) continue;
            problems.warning(
                    cadence.place(i, "angle"),
                    cadence.of(i, "angle"),
                    "the ending says the same thing twice running",
                    "give this step another angle");
        }
    }

    static void getsShorter(Written cadence, Problems problems) {
        for (int i = firstOfEnding(cadence) + 1; i < cadence.planned().size(); i++) {
            Step before = cadence.planned().get(i - 1);
            Step step = cadence.planned().get(i);
            if (step.channel() != before.channel() || step.maxWords() < before.maxWords()) continue;
            problems.warning(
                    cadence.place(i, "maxWords"),
                    cadence.of(i, "maxWords"),
                    "in an ending each touch is shorter: this one has up to %d words, the one before %d"
                            .formatted(step.maxWords(), before.maxWords()),
                    "write less than %d".formatted(before.maxWords()));
        }
    }

    /// The `ending` block, or the last three steps of a cadence that closes the loop without one.
    private static int firstOfEnding(Written cadence) {
        int steps = cadence.planned().size();
        if (cadence.ending() < steps) return cadence.ending();
        boolean closes = steps > 0
                && closingKinds(cadence).contains(cadence.planned().getLast().kind());
        return closes ? Math.max(0, steps - LAST_TOUCHES) : steps;
    }
}
