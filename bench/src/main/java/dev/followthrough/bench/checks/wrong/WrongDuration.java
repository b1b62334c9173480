package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.form.Duration;
import dev.followthrough.domain.drafting.Fact;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Another length of time, or the same number of another unit.
final class WrongDuration implements Variant.Maker {
    @Override
    public String name() {
        return "duration";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> facts = Values.marked(draft, Fact.Type.NUMBER).stream()
                .filter(fact -> Values.duration(fact).isPresent())
                .toList();
        if (facts.isEmpty()) return null;
        Fact fact = Chosen.from(facts, random);
        Duration wrong = wrong(Values.duration(fact).orElseThrow(), random);
        boolean isTrue = wrong.amount() < 1 || Values.durations(draft).stream().anyMatch(wrong::isAsLongAs);
        if (isTrue) return null;
        return Marks.at(draft, fact, Chosen.from(wrong.forms(draft.isChinese()), random), random);
    }

    private static Duration wrong(Duration right, RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Duration(right.amount() + 1, right.unit());
            case 1 -> new Duration(right.amount() - 1, right.unit());
            case 2 -> new Duration(right.amount() * 2, right.unit());
            case 3 -> new Duration(right.amount() + 2 + random.nextInt(8), right.unit());
            default -> new Duration(right.amount(), Chosen.from(List.of(Duration.Unit.values()), random));
        };
    }
}
