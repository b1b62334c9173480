package dev.followthrough.activities.drafting;

import java.math.BigDecimal;
import java.math.MathContext;

/// What a model's provider takes.
///
/// @param input    for a million tokens that it reads
/// @param output   for a million tokens that it writes
/// @param currency ISO 4217
public record Prices(BigDecimal input, BigDecimal output, String currency) {
    static final Prices NONE = new Prices(BigDecimal.ZERO, BigDecimal.ZERO, "USD");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    BigDecimal of(int inputTokens, int outputTokens) {
        return input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .divide(MILLION, MathContext.DECIMAL64);
    }
}
