package dev.followthrough.activities.drafting;

import dev.followthrough.store.drafting.ModelSpending;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Caps of tokens and money a day, kept in the database, so that all workers share them.
final class DailyBudget implements ModelBudget {
    private final ModelSpending spending;
    private final Caps caps;
    private final Prices prices;
    private final InstantSource clock;

    /// @param tokens most tokens a day, read and written; 0: no cap
    /// @param cost   most money a day, in the prices' currency; 0: no cap
    record Caps(long tokens, BigDecimal cost) {}

    DailyBudget(ModelSpending spending, Caps caps, Prices prices, InstantSource clock) {
        this.spending = spending;
        this.caps = caps;
        this.prices = prices;
        this.clock = clock;
    }

    @Override
    public Optional<String> exhausted() {
        if (caps.tokens() == 0 && caps.cost().signum() == 0) return Optional.empty();
        ModelSpending.Total spent = spending.on(today());
        if (caps.tokens() > 0 && spent.tokens() >= caps.tokens())
            return Optional.of("the day's " + caps.tokens() + " tokens are used up");
        if (caps.cost().signum() > 0 && spent.cost().compareTo(caps.cost()) >= 0)
            return Optional.of("the day's " + caps.cost().toPlainString() + " " + prices.currency() + " are used up");
        return Optional.empty();
    }

    @Override
    public void used(String model, int inputTokens, int outputTokens) {
        spending.add(today(), model, inputTokens, outputTokens, prices.of(inputTokens, outputTokens));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
