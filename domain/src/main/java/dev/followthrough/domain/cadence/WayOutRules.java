package dev.followthrough.domain.cadence;

import dev.followthrough.domain.cadence.trial.Hours;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Rules about what ends a cadence, what takes over, and when it may call.
final class WayOutRules {
    private WayOutRules() {}

    /// The first level of the language has no goals, and every answer holds.
    static void hasAStopRule(Written cadence, Problems problems) {
        boolean said = cadence.file().has("exits") || cadence.file().has("goals");
        if (said || cadence.plan().language() == 1 || cadence.planned().isEmpty()) return;
        problems.warning(
                cadence.tree().ofKey("/name"),
                "",
                "nothing here says what an answer or a success ends: there is no stop rule",
                "add `exits:` and `goals:`");
    }

    static void handsOverToWhatIsThere(Written cadence, Set<String> known, Problems problems) {
        for (String path : targets(cadence)) {
            String to = Following.of(cadence.tree().root().at(path).asString()).to();
            if (to == null || known.contains(to)) continue;
            problems.warning(
                    cadence.tree().ofValue(path),
                    path,
                    "no cadence of the name `%s` is known here; a deal would be held".formatted(to),
                    Nearest.suggestion(to, known.stream().sorted().toList()));
        }
    }

    private static List<String> targets(Written cadence) {
        Section file = cadence.file();
        List<String> targets = new ArrayList<>();
        if (file.has("whenDone")) targets.add("/whenDone");
        file.section("exits").node().propertyNames().forEach(answer -> targets.add("/exits/" + answer));
        file.sections("goals").forEach(goal -> targets.add(goal.at("then")));
        return targets;
    }

    /// Calls are made from 9 to 17 at the contact's place (M23).
    static void callsHaveTheirHours(Written cadence, Problems problems) {
        Window window = cadence.plan().window();
        Window calls = Hours.calls(window);
        if (!window.from().isBefore(window.until())
                || calls.from().equals(window.from()) && calls.until().equals(window.until())) return;
        for (int i = 0; i < cadence.planned().size(); i++) {
            if (!isByPhone(cadence.planned().get(i))) continue;
            if (calls.from().isBefore(calls.until())) {
                problems.warning(
                        cadence.tree().ofKey("/window"),
                        "/window",
                        "calls are made from 09:00 to 17:00 only, and the window is wider",
                        "write `from: \"09:00\"` and `until: \"17:00\"`, or know that calls have fewer hours");
            } else {
                problems.error(
                        cadence.place(i, "channel"),
                        cadence.of(i, "channel"),
                        "this call can never be made: the window has no hour between 09:00 and 17:00",
                        "write a window within 09:00 and 17:00");
            }
        }
    }

    private static boolean isByPhone(Step step) {
        return Stream.concat(Stream.of(step.channel()), step.options().channels().stream())
                .anyMatch(channel -> channel == Channel.PHONE);
    }
}
