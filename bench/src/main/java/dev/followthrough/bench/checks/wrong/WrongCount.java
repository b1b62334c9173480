package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Values.Count;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.form.CountForms;
import dev.followthrough.domain.drafting.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Another number of the same things; now and then the number that another fact has.
final class WrongCount implements Variant.Maker {
    @Override
    public String name() {
        return "count";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> facts = Values.marked(draft, Fact.Type.NUMBER).stream()
                .filter(fact -> Values.count(fact).isPresent())
                .toList();
        if (facts.isEmpty()) return null;
        Fact fact = Chosen.from(facts, random);
        Count right = Values.count(fact).orElseThrow();
        List<Count> known = Values.counts(draft);
        BigDecimal wrong = wrong(right.number(), known, random);
        boolean isTrue = known.stream()
                .anyMatch(count ->
                        count.number().compareTo(wrong) == 0 && count.noun().equals(right.noun()));
        if (isTrue || wrong.compareTo(BigDecimal.TWO) < 0) return null;
        String words = Chosen.from(CountForms.of(wrong, right.noun(), draft.isChinese()), random);
        return Marks.at(draft, fact, words, random);
    }

    private static BigDecimal wrong(BigDecimal right, List<Count> known, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> right.add(BigDecimal.ONE);
            case 1 -> right.subtract(BigDecimal.ONE);
            case 2 -> right.multiply(BigDecimal.TWO);
            case 3 -> right.multiply(BigDecimal.TEN);
            case 4 -> Chosen.from(known, random).number();
            default -> right.add(BigDecimal.valueOf(2 + random.nextInt(30)));
        };
    }
}
