package dev.followthrough.activities.drafting;

import java.time.Duration;

/// @param provider `none`, `openai` (any compatible endpoint) or `anthropic`
/// @param baseUrl  empty: the provider's own
/// @param timeout  the longest that a draft may take, with its repairs
public record DraftingSettings(String provider, String baseUrl, String apiKey, String model, Duration timeout) {}
