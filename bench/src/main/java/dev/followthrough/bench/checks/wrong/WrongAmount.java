package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Values.Money;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.form.MoneyForms;
import dev.followthrough.domain.drafting.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Another amount, or the same in another currency.
final class WrongAmount implements Variant.Maker {
    @Override
    public String name() {
        return "amount";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> facts = Values.marked(draft, Fact.Type.MONEY);
        if (facts.isEmpty()) return null;
        Fact fact = Chosen.from(facts, random);
        Money wrong = wrong(Values.money(fact), random);
        boolean isTrue = draft.shown(Fact.Type.MONEY).stream()
                .map(Values::money)
                .anyMatch(known -> known.currency().equals(wrong.currency())
                        && known.amount().compareTo(wrong.amount()) == 0);
        if (isTrue) return null;
        String words = Chosen.from(MoneyForms.of(wrong.amount(), wrong.currency(), draft.isChinese()), random);
        return Marks.at(draft, fact, words, random);
    }

    private static Money wrong(Money right, RandomGenerator random) {
        BigDecimal amount = right.amount();
        return switch (random.nextInt(7)) {
            case 0 -> new Money(amount.multiply(BigDecimal.TEN), right.currency());
            case 1 -> new Money(amount.divide(BigDecimal.TEN), right.currency());
            case 2 -> new Money(amount.add(BigDecimal.valueOf(500)), right.currency());
            case 3 -> new Money(amount.multiply(new BigDecimal("1.1")), right.currency());
            case 4 -> new Money(amount.multiply(new BigDecimal("0.9")), right.currency());
            case 5 -> new Money(amount, right.currency().equals("CHF") ? "EUR" : "CHF");
            default -> new Money(turned(amount), right.currency());
        };
    }

    /// 48 becomes 84.
    private static BigDecimal turned(BigDecimal amount) {
        String digits = amount.toPlainString();
        return digits.length() < 2
                ? amount.add(BigDecimal.ONE)
                : new BigDecimal("" + digits.charAt(1) + digits.charAt(0) + digits.substring(2));
    }
}
