package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Variant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Every touch brings a value, and never the same twice running (M12), whichever branches were taken.
final class ValueRules {
    private ValueRules() {}

    static void valuesProgress(Written cadence, Problems problems) {
        for (int i = 1; i < cadence.planned().size(); i++) {
            Set<ValueType> before = valuesOf(cadence.planned().get(i - 1));
            Step step = cadence.planned().get(i);
            warnIfRepeated(cadence, cadence.of(i, "value"), step.value(), before, problems);
            List<Variant> variants = step.variants();
            for (int branch = 0; branch < variants.size(); branch++) {
                ValueType value = variants.get(branch).value();
                String path = cadence.of(i, "adapt") + "/" + branch + "/value";
                if (value != null) warnIfRepeated(cadence, path, value, before, problems);
            }
        }
    }

    private static Set<ValueType> valuesOf(Step step) {
        Set<ValueType> values = EnumSet.of(step.value());
        step.variants().stream()
                .map(Variant::value)
                .filter(java.util.Objects::nonNull)
                .forEach(values::add);
        return values;
    }

    private static void warnIfRepeated(
            Written cadence, String path, ValueType value, Set<ValueType> before, Problems problems) {
        if (!before.contains(value)) return;
        String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> others = EnumSet.complementOf(EnumSet.copyOf(before)).stream()
                .map(other -> other.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        problems.warning(
                cadence.tree().ofValue(path),
                path,
                "the step before can bring `%s` too: the same value twice running".formatted(word),
                others.isEmpty() ? "let one of the two bring something else" : "bring " + String.join(" or ", others));
    }
}
