package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Variant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every touch brings a value, and never the same twice running (M12): whoever the prospect is, whichever branches
/// were taken, from one time of a step that repeats to the next.
final class ValueRules {
    private ValueRules() {}

    /// @param path to where the file says so
    private record Brought(String path, ValueType value) {}

    static void valuesProgress(Written cadence, Problems problems) {
        for (Journey journey : cadence.journeys()) {
            List<Brought> before = List.of();
            for (Journey.Visit visit : journey.visits()) {
                List<Brought> now = broughtBy(cadence, visit);
                Set<ValueType> known = values(before);
                now.forEach(brought -> warnIfRepeated(cadence, brought, known, problems));
                before = now;
            }
        }
    }

    private static List<Brought> broughtBy(Written cadence, Journey.Visit visit) {
        Step step = cadence.planned().get(visit.step());
        List<Brought> brought = new ArrayList<>();
        brought.add(ownValue(cadence, visit, step));
        for (int i = 0; i < step.variants().size(); i++)
            add(
                    brought,
                    cadence.of(visit.step(), "adapt") + "/" + i,
                    step.variants().get(i));
        StepOptions.Experiment experiment = step.options().experiment();
        for (int i = 0; experiment != null && i < experiment.arms().size(); i++)
            add(
                    brought,
                    cadence.of(visit.step(), "experiment") + "/arms/" + i,
                    experiment.arms().get(i).variant());
        return brought;
    }

    private static Brought ownValue(Written cadence, Journey.Visit visit, Step step) {
        List<Variant> turns = step.options().turns();
        int turn = turns.isEmpty() ? 0 : visit.round() % turns.size();
        ValueType value = turns.isEmpty() ? null : turns.get(turn).value();
        return value == null
                ? new Brought(cadence.of(visit.step(), "value"), step.value())
                : new Brought(cadence.of(visit.step(), "repeat") + "/turns/" + turn + "/value", value);
    }

    private static void add(List<Brought> brought, String path, Variant variant) {
        @Nullable ValueType value = variant.value();
        if (value != null) brought.add(new Brought(path + "/value", value));
    }

    private static Set<ValueType> values(List<Brought> brought) {
        return brought.stream()
                .map(Brought::value)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ValueType.class)));
    }

    private static void warnIfRepeated(Written cadence, Brought brought, Set<ValueType> before, Problems problems) {
        if (!before.contains(brought.value())) return;
        List<String> others = EnumSet.complementOf(EnumSet.copyOf(before)).stream()
                .map(ValueRules::word)
                .toList();
        problems.warning(
                cadence.tree().ofValue(brought.path()),
                brought.path(),
                "the touch before can bring `%s` too: the same value twice running".formatted(word(brought.value())),
                others.isEmpty() ? "let one of the two bring something else" : "bring " + String.join(" or ", others));
    }

    private static String word(ValueType value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
