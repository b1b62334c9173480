package dev.followthrough.activities.drafting;

import java.time.Duration;

/// @param provider `none`, `openai` (any compatible endpoint) or `anthropic`
/// @param baseUrl  empty: the provider's own
/// @param timeout  the longest that the model may take, with its repairs and all its waiting; 1 s to 4 min, since
/// the workflow gives a whole draft five minutes
public record DraftingSettings(String provider, String baseUrl, String apiKey, String model, Duration timeout) {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(4);

    public DraftingSettings {
        if (timeout.compareTo(LEAST) < 0 || timeout.compareTo(MOST) > 0)
            throw new IllegalArgumentException("followthrough.drafting.timeout is 1s to 4m, not "
                    + timeout.toString().substring(2).toLowerCase(java.util.Locale.ROOT));
        if (!provider.equals("none") && model.isBlank())
            throw new IllegalArgumentException(
                    "followthrough.drafting.model is empty; the provider " + provider + " needs a model's name");
    }

    /// Without the key.
    @Override
    public String toString() {
        return provider + ":" + model;
    }
}
