package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The touches that one sort of prospect would get, one after another, as far as a file alone can say.
record Journey(Prospect prospect, List<Visit> visits) {

    /// A time that a step comes.
    ///
    /// @param step   index in the plan
    /// @param round  from 0, of a step that repeats
    /// @param axis   the day that it counts from: days of different axes cannot be compared
    /// @param day    on that axis, as the lead's score has it
    /// @param linked a part of the touch before it
    record Visit(int step, int round, Anchor axis, Duration day, boolean linked) {}

    static Journey of(Written cadence, Prospect prospect, List<Integer> wanted) {
        List<Visit> visits = new ArrayList<>();
        Integer percent = prospect.score() == null
                ? null
                : cadence.plan().options().intensity().get(prospect.score());
        for (int index : wanted) {
            Step step = cadence.planned().get(index);
            for (int round = 0; round < step.options().times(); round++) {
                visits.add(visit(visits, index, step, round, percent == null ? 100 : percent));
            }
        }
        return new Journey(prospect, List.copyOf(visits));
    }

    private static Visit visit(List<Visit> before, int index, Step step, int round, int percent) {
        StepOptions.Repeat repeat = step.options().repeat();
        Duration rounds = repeat == null ? Duration.ZERO : repeat.every().multipliedBy(round);
        Anchor anchor = step.options().anchor();
        Duration distance = step.after().plus(rounds);
        if (anchor.isDate()) return new Visit(index, round, anchor, distance, false);
        Duration paced = distance.multipliedBy(percent).dividedBy(100);
        boolean follows = (anchor == Anchor.PREVIOUS || anchor == Anchor.WITH_PREVIOUS) && !before.isEmpty();
        if (!follows) return new Visit(index, round, Anchor.START, paced, false);
        Visit last = before.getLast();
        return new Visit(index, round, last.axis(), last.day().plus(paced), anchor == Anchor.WITH_PREVIOUS);
    }
}
