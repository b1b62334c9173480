package dev.followthrough.domain.cadence.diff;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is different between two versions of a cadence, in sentences: first beside the steps, then step by
/// step. Equal plans have no sentence, whatever their numbers; any difference in what they do has one. Steps
/// are the same by their ids. What the house's rules say is a part of each plan, and told with it.
public final class VersionDiff {
    private final Map<String, Placed> was;
    private final Map<String, Placed> is;

    private VersionDiff(CadencePlan was, CadencePlan is) {
        this.was = placed(was);
        this.is = placed(is);
    }

    /// @param number counts the steps from 1
    private record Placed(int number, Step step) {
        String name() {
            return "step " + number + " (" + step.id() + ")";
        }
    }

    public static List<String> between(CadencePlan was, CadencePlan is) {
        List<String> sentences = new ArrayList<>(FileChanges.of(was, is));
        new VersionDiff(was, is).steps(sentences);
        return List.copyOf(sentences);
    }

    private static Map<String, Placed> placed(CadencePlan plan) {
        Map<String, Placed> steps = new LinkedHashMap<>();
        for (Step step : plan.steps()) steps.putIfAbsent(step.id(), new Placed(steps.size() + 1, step));
        return steps;
    }

    private void steps(List<String> sentences) {
        for (Placed old : was.values()) {
            if (!is.containsKey(old.step().id())) {
                sentences.add(old.name() + " is gone: " + StepChanges.inShort(old.step()));
            }
        }
        Placed before = null;
        for (Placed now : is.values()) {
            Placed old = was.get(now.step().id());
            if (old == null) {
                sentences.add(now.name() + " is new, " + after(before) + ": " + StepChanges.inShort(now.step()));
            } else {
                sentences.addAll(moved(now));
                sentences.addAll(StepChanges.of(now.name(), old.step(), now.step()));
            }
            before = now;
        }
    }

    /// Among those that are in both, so that a step that is new or gone moves no other.
    private List<String> moved(Placed now) {
        Placed oldBefore = before(was, is, now.step().id());
        Placed newBefore = before(is, was, now.step().id());
        String from = oldBefore == null ? "" : oldBefore.step().id();
        String to = newBefore == null ? "" : newBefore.step().id();
        return from.equals(to)
                ? List.of()
                : List.of(now.name() + " now comes " + after(newBefore) + " instead of " + after(oldBefore));
    }

    private static @Nullable Placed before(Map<String, Placed> steps, Map<String, Placed> others, String id) {
        Placed before = null;
        for (Placed step : steps.values()) {
            if (step.step().id().equals(id)) return before;
            if (others.containsKey(step.step().id())) before = step;
        }
        return before;
    }

    private static String after(@Nullable Placed before) {
        return before == null ? "at the beginning" : "after " + before.name();
    }
}
