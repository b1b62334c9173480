package dev.followthrough.store.drafting;

import java.math.BigDecimal;

/// What a model used for one draft, with all its tries, also those that were refused.
///
/// @param prompt version of the prompt, such as `draft-3`
/// @param cost   by the prices that were set; 0: no prices are set
public record ModelUse(
        String model, String prompt, int calls, int inputTokens, int outputTokens, BigDecimal cost, String currency) {}
