package dev.followthrough.domain.cadence;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.Window;
import java.util.Locale;

/// Rules about the cadence as a whole.
final class PlanRules {
    /// 80 % of sales need five or more (seeds A and C).
    private static final int ENOUGH_TOUCHES = 5;

    /// The plan travels in the workflow's input (G5).
    static final int MOST_BYTES = 8 * 1024;

    private PlanRules() {}

    static void hasAStep(Written cadence, Problems problems) {
        if (!cadence.planned().isEmpty()) return;
        problems.error(Place.START, "", "the cadence has no step", "add `steps:` or `ending:`");
    }

    static void windowIsOpen(Written cadence, Problems problems) {
        Window window = cadence.plan().window();
        if (window.from().isBefore(window.until())) return;
        String path =
                cadence.file().has("window") && cadence.file().section("window").has("until")
                        ? "/window/until"
                        : "/window/from";
        String message = "the window is never open: from %s until %s".formatted(window.from(), window.until());
        problems.error(cadence.tree().ofValue(path), path, message, "let `until` be later than `from`");
    }

    /// A clear no and an opt-out stop every sequence: no file can change that.
    static void noIsFinal(Written cadence, Problems problems) {
        for (Exit exit : cadence.plan().exits()) {
            boolean isFinal = exit.on() == Intent.NO || exit.on() == Intent.UNSUBSCRIBE;
            if (!isFinal || exit.then() == Exit.Action.STOP) continue;
            String word = exit.on().name().toLowerCase(Locale.ROOT);
            String path = "/exits/" + word;
            String message = "`%s` always stops the sequence".formatted(word);
            problems.error(cadence.tree().ofValue(path), path, message, "write `stop`, or leave the line out");
        }
    }

    static void fitsIntoAWorkflow(Written cadence, Problems problems) {
        int bytes = bytesOf(cadence.plan());
        if (bytes <= MOST_BYTES) return;
        String path = cadence.file().has("steps") ? "/steps" : "/ending";
        String message = "compiled, the cadence has %d bytes; the most is %d".formatted(bytes, MOST_BYTES);
        problems.error(cadence.tree().ofKey(path), path, message, "shorten angles, or make two cadences of it");
    }

    private static int bytesOf(CadencePlan plan) {
        try {
            return SequenceJson.MAPPER.writeValueAsBytes(plan).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan always has a JSON form", e);
        }
    }

    static void reviewRemindsInTime(Written cadence, Problems problems) {
        ReviewTimes times = cadence.plan().review();
        boolean inOrder = times.remindAfter().compareTo(times.delegateAfter()) <= 0
                && times.delegateAfter().compareTo(times.expireAfter()) <= 0;
        if (inOrder) return;
        String message = "a review should remind first (%s), then ask the delegate (%s), then expire (%s)"
                .formatted(
                        Span.inWords(times.remindAfter()),
                        Span.inWords(times.delegateAfter()),
                        Span.inWords(times.expireAfter()));
        problems.warning(cadence.tree().ofKey("/review"), "/review", message, "let the three times grow");
    }

    static void goesOnForFiveTouches(Written cadence, Problems problems) {
        int touches = cadence.planned().stream()
                .mapToInt(step -> step.options().times())
                .sum();
        if (touches == 0 || touches >= ENOUGH_TOUCHES || cadence.file().has("endsEarly")) return;
        String path = cadence.steps().getLast();
        String message = "the cadence ends after %d %s; most deals need five"
                .formatted(touches, touches == 1 ? "touch" : "touches");
        problems.warning(cadence.tree().ofValue(path), path, message, "add steps, or say why with `endsEarly: …`");
    }
}
