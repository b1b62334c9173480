package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.form.PercentForms;
import dev.followthrough.domain.drafting.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Another share, near by or far off.
final class WrongPercent implements Variant.Maker {
    private static final List<String> SHARES = List.of(
            "0.5", "0.33", "0.25", "0.2", "0.125", "0.1", "0.67", "0.75", "0.05", "0.3", "0.15", "0.11", "0.425");

    @Override
    public String name() {
        return "percent";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> facts = Values.marked(draft, Fact.Type.PERCENT);
        if (facts.isEmpty()) return null;
        Fact fact = Chosen.from(facts, random);
        BigDecimal wrong = wrong(new BigDecimal(fact.value()), random);
        boolean isTrue = wrong.signum() <= 0
                || draft.shown(Fact.Type.PERCENT).stream()
                        .anyMatch(known -> new BigDecimal(known.value()).compareTo(wrong) == 0);
        if (isTrue) return null;
        return Marks.at(draft, fact, Chosen.from(PercentForms.of(wrong, draft.isChinese()), random), random);
    }

    private static BigDecimal wrong(BigDecimal right, RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> right.add(new BigDecimal("0.01"));
            case 1 -> right.subtract(new BigDecimal("0.02"));
            case 2 -> right.add(new BigDecimal("0.10"));
            default -> new BigDecimal(Chosen.from(SHARES, random));
        };
    }
}
