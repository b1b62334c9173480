package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.PlanOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What ends a cadence's follow-up, in a sentence for whoever works on one of its touches (M29; seeds E,
/// "stop rule").
public final class StopRule {
    private StopRule() {}

    public static String of(CadencePlan plan) {
        List<String> parts = new ArrayList<>();
        parts.add("stops for good when they decline, opt out or complain");
        for (PlanOptions.Goal goal : plan.options().goals())
            parts.add(goal.on().inWords() + ": " + then(goal.then(), goal.to()));
        for (Intent intent : Intent.values()) {
            Exit exit = plan.onAnswer(intent);
            if (intent != Intent.NO && intent != Intent.UNSUBSCRIBE && exit.then() != Exit.Action.HOLD)
                parts.add("an answer that reads as " + word(intent) + ": " + then(exit.then(), exit.to()));
        }
        parts.add("any other answer waits for you");
        String next = plan.options().whenDone();
        parts.add("after its last step it " + (next == null ? "ends" : "hands over to " + next));
        String all = String.join("; ", parts);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private static String then(Exit.Action action, @Nullable String to) {
        return switch (action) {
            case STOP -> "it stops";
            case HAND_OVER -> "it hands over to " + to;
            case SLEEP -> "it sleeps until the day that they name";
            case HOLD -> "it waits for you";
        };
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
