package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A step's time and conditions in a few words.
public final class Told {
    private Told() {}

    /// Such as `day 7`, `after the touch before`, `90 days before renewal`.
    public static String day(Step step) {
        StepOptions.Repeat repeat = step.options().repeat();
        String again = repeat == null ? "" : ", " + repeat.times() + " times";
        return switch (step.options().anchor()) {
            case START -> amount(step.after(), "day ", "hour ") + again;
            case PREVIOUS -> "+ " + amount(step.after(), "days ", "hours ") + again;
            case WITH_PREVIOUS -> "with it" + again;
            case RENEWAL -> date(step.after(), "renewal") + again;
            case EVENT -> date(step.after(), "event") + again;
        };
    }

    /// Such as `for competitor`, `if clicked`; empty: for everybody.
    public static String conditions(Step step) {
        List<String> all = new ArrayList<>();
        StepOptions.Group group = step.options().onlyFor();
        if (group != null) {
            List<String> names = new ArrayList<>(group.segments());
            names.addAll(group.scores());
            names.addAll(group.with());
            all.add(names.isEmpty() ? "for some" : "for " + names.getFirst() + (names.size() > 1 ? " …" : ""));
        }
        if (!step.when().isEmpty()) all.add("if " + first(step.when()));
        if (!step.options().unless().isEmpty())
            all.add("not if " + first(step.options().unless()));
        return String.join("; ", all);
    }

    private static String first(List<Happened> signals) {
        return signals.getFirst().word() + (signals.size() > 1 ? " …" : "");
    }

    private static String date(Duration distance, String what) {
        return distance.isNegative()
                ? amount(distance.negated(), "", "") + " d before " + what
                : amount(distance, "", "") + " d after " + what;
    }

    private static String amount(Duration time, String days, String hours) {
        return time.toHours() < 24 && !time.isZero() ? hours + time.toHours() : days + time.toDays();
    }
}
