package dev.followthrough.activities.drafting;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the writer.
@Configuration(proxyBeanMethods = false)
class DraftingConfiguration {
    @Bean
    Drafting drafting(
            @Value("${followthrough.drafting.provider}") String provider,
            @Value("${followthrough.drafting.base-url}") String baseUrl,
            @Value("${followthrough.drafting.api-key}") String apiKey,
            @Value("${followthrough.drafting.model}") String model,
            @Value("${followthrough.drafting.timeout}") Duration timeout) {
        return Drafting.with(new DraftingSettings(provider, baseUrl, apiKey, model, timeout));
    }
}
