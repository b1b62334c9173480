package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Variant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Dead branches: rules that can never be the first that fits.
final class BranchRules {
    private BranchRules() {}

    static void branchesCanBeReached(Written cadence, Problems problems) {
        for (int i = 0; i < cadence.planned().size(); i++) {
            Step step = cadence.planned().get(i);
            reached(cadence, step.variants(), cadence.of(i, "adapt"), step, problems);
        }
        List<Variant> own = VariantCompiler.variants(cadence.file().sections("adapt"));
        reached(cadence, own, "/adapt", null, problems);
    }

    private static void reached(
            Written cadence, List<Variant> rules, String list, @Nullable Step step, Problems problems) {
        for (int i = 0; i < rules.size(); i++) {
            String path = list + "/" + i + "/when";
            Dead dead = dead(cadence, rules.get(i), rules.subList(0, i), step);
            if (dead != null) problems.warning(cadence.tree().ofValue(path), path, dead.what(), dead.cure());
        }
    }

    private record Dead(String what, String cure) {}

    /// @return null: it can be the first that fits
    private static @Nullable Dead dead(Written cadence, Variant rule, List<Variant> earlier, @Nullable Step step) {
        Happened when = rule.when();
        if (when == null) return null;
        if (earlier.stream().anyMatch(other -> hides(other, rule)))
            return new Dead("an earlier branch says the same, so this one is never used", "keep one of the two");
        // Who clicked has most often opened too.
        if (when == Happened.CLICKED && earlier.stream().anyMatch(other -> other.when() == Happened.OPENED))
            return new Dead(
                    "who clicked has opened too, so the `opened` branch comes first",
                    "put the `clicked` branch before it");
        if (when != Happened.NOTHING && !Journeys.seen(cadence).contains(when))
            return new Dead(
                    "`%s` ends the cadence (see `goals`), so this branch is never used".formatted(when.word()),
                    "leave out the branch, or the goal");
        if (when == Happened.ASKED_FOR_LATER
                && cadence.plan().onAnswer(Intent.NOT_NOW).then() != Exit.Action.SLEEP)
            return new Dead(
                    "nobody comes back at a time of their own: `exits.not-now` does not `sleep`",
                    "write `not-now: sleep`");
        return step != null && contradicts(when, step)
                ? new Dead(
                        "the step's conditions leave out `%s`, so this branch is never used".formatted(when.word()),
                        "leave out the branch, or change `when` and `unless`")
                : null;
    }

    private static boolean hides(Variant earlier, Variant rule) {
        boolean wider = earlier.silent() == null || rule.silent() != null && earlier.silent() <= rule.silent();
        return earlier.when() == rule.when() && wider;
    }

    private static boolean contradicts(Happened when, Step step) {
        if (step.options().unless().contains(when)) return true;
        if (step.when().isEmpty()) return false;
        return when == Happened.NOTHING
                ? !step.when().contains(Happened.NOTHING)
                : step.when().equals(List.of(Happened.NOTHING));
    }

    /// What is written to be left out, or to be reached, and never is.
    static void namesAreOfUse(Written cadence, Problems problems) {
        boolean off = cadence.file().text("houseRules").equals("off");
        Set<Happened> house = new HashSet<>();
        if (!off) HouseRules.shipped().forEach(rule -> house.add(rule.when()));
        List<Happened> except = cadence.file().words("exceptRules", Happened.class);
        for (int i = 0; i < except.size(); i++) {
            if (house.contains(except.get(i))) continue;
            String path = "/exceptRules/" + i;
            String message = "there is no house rule for `%s` to leave out"
                    .formatted(except.get(i).word());
            problems.warning(cadence.tree().ofValue(path), path, message, "leave it out of the list");
        }
        Set<Happened> goals = new HashSet<>();
        List<Section> written = cadence.file().sections("goals");
        for (int i = 0; i < written.size(); i++) {
            if (goals.add(written.get(i).word("when", Happened.class))) continue;
            String path = "/goals/" + i + "/when";
            problems.warning(
                    cadence.tree().ofValue(path),
                    path,
                    "an earlier goal names the same signal, so this one is never reached",
                    "keep one of the two");
        }
    }
}
