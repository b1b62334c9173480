package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Step;
import java.util.List;

/// A cadence as it was written and as it was compiled, side by side, so that [Lint] can say where.
///
/// @param steps JSON pointers to the plan's steps, in its order
/// @param ending index of the first step of the ending; the number of steps if there is no ending
/// @param journeys the touches that each sort of prospect would get
record Written(Tree tree, Section file, CadencePlan plan, List<String> steps, int ending, List<Journey> journeys) {

    /// Before its journeys are reckoned.
    Written(Tree tree, Section file, CadencePlan plan, List<String> steps, int ending) {
        this(tree, file, plan, steps, ending, List.of());
    }

    Written reckoned() {
        return new Written(tree, file, plan, steps, ending, Journeys.of(this));
    }

    List<Step> planned() {
        return plan.steps();
    }

    String of(int step, String name) {
        return Tree.child(steps.get(step), name);
    }

    Place place(int step, String name) {
        return tree.ofValue(of(step, name));
    }
}
