package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Variant;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rules about steps and their neighbours.
final class StepRules {
    private StepRules() {}

    static void idsAreUnique(Written cadence, Problems problems) {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < cadence.planned().size(); i++) {
            String id = cadence.planned().get(i).id();
            Place place = cadence.place(i, "id");
            Integer first = lines.putIfAbsent(id, place.line());
            if (first == null) continue;
            String message = "the step on line %d is called `%s` too".formatted(first, id);
            problems.error(place, cadence.of(i, "id"), message, "give this one a name of its own");
        }
    }

    static void stepsAreInTimeOrder(Written cadence, Problems problems) {
        for (int i = 1; i < cadence.planned().size(); i++) {
            if (!DayRules.countAlike(
                    cadence.planned().get(i - 1), cadence.planned().get(i))) continue;
            Duration before = cadence.planned().get(i - 1).after();
            Duration after = cadence.planned().get(i).after();
            if (after.compareTo(before) >= 0) continue;
            String message = "this step comes after %s, but the one before it after %s"
                    .formatted(Span.inWords(after), Span.inWords(before));
            problems.error(
                    time(cadence, i), cadence.of(i, "after"), message, "put the steps in the order of their times");
        }
    }

    /// Said once for a file: it is something to know, not something to mend.
    static void opensAreCounted(Written cadence, Problems problems) {
        IntStream.range(0, cadence.planned().size())
                .boxed()
                .flatMap(i -> opens(cadence, i))
                .findFirst()
                .ifPresent(path -> problems.warning(
                        cadence.tree().ofValue(path),
                        path,
                        "opens are not counted unless switched on, so `opened` may never be true",
                        "switch opens on, or branch on `clicked`"));
    }

    private static Stream<String> opens(Written cadence, int step) {
        Stream<String> conditions = cadence.planned().get(step).when().contains(Happened.OPENED)
                ? Stream.of(cadence.of(step, "when"))
                : Stream.empty();
        List<Variant> variants = cadence.planned().get(step).variants();
        Stream<String> branches = IntStream.range(0, variants.size())
                .filter(branch -> variants.get(branch).when() == Happened.OPENED)
                .mapToObj(branch -> cadence.of(step, "adapt") + "/" + branch + "/when");
        return Stream.concat(conditions, branches);
    }

    /// A step of the ending has its time in the ending's `after` and `apart`.
    static Place time(Written cadence, int step) {
        if (step < cadence.ending()) return cadence.place(step, DayRules.word(cadence, step));
        String apart = "/ending/apart/" + (step - cadence.ending());
        boolean own = step > cadence.ending() && cadence.tree().values().containsKey(apart);
        return cadence.tree().ofValue(own ? apart : "/ending/after");
    }
}
