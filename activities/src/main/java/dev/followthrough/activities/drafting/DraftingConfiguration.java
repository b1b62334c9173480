package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.review.ReviewRules;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the writer. Retries are Temporal's and ours, never the client's.
@Configuration(proxyBeanMethods = false)
class DraftingConfiguration {
    @Bean
    Drafting drafting(
            @Value("${followthrough.drafting.provider}") String provider,
            @Value("${followthrough.drafting.base-url}") String baseUrl,
            @Value("${followthrough.drafting.api-key}") String apiKey,
            @Value("${followthrough.drafting.model}") String model,
            @Value("${followthrough.drafting.timeout}") Duration timeout) {
        var settings = new DraftingSettings(provider, baseUrl, apiKey, model, timeout);
        return new Drafting(new DraftCheck(ReviewRules.shipped()), writer(settings), timeout);
    }

    private static @Nullable ModelWriter writer(DraftingSettings settings) {
        return switch (settings.provider()) {
            case "none" -> null;
            case "openai" -> new ModelWriter(openAi(settings), "openai:" + settings.model());
            case "anthropic" -> new ModelWriter(anthropic(settings), "anthropic:" + settings.model());
            default ->
                throw new IllegalArgumentException(
                        "followthrough.drafting.provider is none, openai or anthropic, not " + settings.provider());
        };
    }

    private static ChatModel openAi(DraftingSettings settings) {
        var builder = OpenAiChatModel.builder()
                .apiKey(settings.apiKey().isEmpty() ? "none" : settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .strictJsonSchema(true)
                .maxRetries(0);
        if (!settings.baseUrl().isEmpty()) builder.baseUrl(settings.baseUrl());
        return builder.build();
    }

    private static ChatModel anthropic(DraftingSettings settings) {
        var builder = AnthropicChatModel.builder()
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0);
        if (!settings.baseUrl().isEmpty()) builder.baseUrl(settings.baseUrl());
        return builder.build();
    }
}
