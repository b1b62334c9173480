package dev.followthrough.activities.drafting;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The models that can write. Retries are Temporal's and ours, never the client's; nothing of a request or an
/// answer is logged. Both are told of the schema in the provider's own field; see docs/drafting.md.
final class Models {
    /// A recap with its subject, twice over.
    private static final int MOST_TOKENS = 1_500;

    /// One deadline ends all waiting ([Patience]); a request's own stands behind it and never comes first.
    private static final Duration LATER = Duration.ofSeconds(5);

    private Models() {}

    /// @return null: no model is set
    /// @throws IllegalArgumentException when the settings name no known provider
    static @Nullable ModelWriter writer(DraftingSettings settings) {
        ChatModel model = chat(settings);
        return model == null ? null : new ModelWriter(model, settings.toString());
    }

    /// @return null: no model is set
    /// @throws IllegalArgumentException when the settings name no known provider
    static @Nullable ChatModel chat(DraftingSettings settings) {
        return switch (settings.provider()) {
            case "none" -> null;
            case "openai" -> openAi(settings);
            case "anthropic" -> anthropic(settings);
            default ->
                throw new IllegalArgumentException(
                        "followthrough.drafting.provider is none, openai or anthropic, not " + settings.provider());
        };
    }

    private static ChatModel openAi(DraftingSettings settings) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(new ModelServer.Builder())
                .apiKey(settings.apiKey().isEmpty() ? "none" : settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout().plus(LATER))
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .maxRetries(0);
        if (!settings.baseUrl().isEmpty()) builder.baseUrl(settings.baseUrl());
        return builder.build();
    }

    private static ChatModel anthropic(DraftingSettings settings) {
        var builder = AnthropicChatModel.builder()
                .httpClientBuilder(new ModelServer.Builder())
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .maxTokens(MOST_TOKENS)
                .timeout(settings.timeout().plus(LATER))
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .maxRetries(0);
        if (!settings.baseUrl().isEmpty()) builder.baseUrl(settings.baseUrl());
        return builder.build();
    }
}
