package dev.followthrough.activities.drafting;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The house's model, for work beside drafts: within the same budget, and with one patience for each question.
/// Whatever goes wrong, there is no answer; nobody may depend on one.
public final class AskingModel {
    /// Whoever asks has a draft to write in the same five minutes, for which a model may take four.
    private static final Duration MOST = Duration.ofSeconds(25);

    private final @Nullable ChatModel model;
    private final String name;
    private final Patience patience;
    private final ModelBudget budget;
    private final ModelHealth health;

    private AskingModel(
            @Nullable ChatModel model, String name, Patience patience, ModelBudget budget, ModelHealth health) {
        this.model = model;
        this.name = name;
        this.patience = patience;
        this.budget = budget;
        this.health = health;
    }

    static AskingModel with(DraftingSettings settings, ModelBudget budget, ModelHealth health) {
        Duration most = settings.timeout().compareTo(MOST) < 0 ? settings.timeout() : MOST;
        return new AskingModel(Models.chat(settings), settings.toString(), new Patience(most), budget, health);
    }

    public boolean isThere() {
        return model != null;
    }

    /// Such as `openai:gpt-4.1`.
    public String name() {
        return name;
    }

    /// @param schema that the answer is asked to have; a local server may ignore it
    public Optional<String> answer(String system, String user, JsonSchema schema) {
        if (model == null || health.rests() || budget.exhausted().isPresent()) return Optional.empty();
        try {
            Optional<String> answer = patience.during(() -> ask(model, system, user, schema));
            health.answered();
            return answer;
        } catch (TimeoutException | RuntimeException e) {
            health.failed();
            return Optional.empty();
        }
    }

    private Optional<String> ask(ChatModel asked, String system, String user, JsonSchema schema) {
        List<ChatMessage> messages = List.of(SystemMessage.from(system), UserMessage.from(user));
        var format = ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(schema)
                .build();
        ChatResponse answer = asked.chat(
                ChatRequest.builder().messages(messages).responseFormat(format).build());
        new Meter(name, budget).read(messages, answer);
        return Optional.ofNullable(answer.aiMessage().text());
    }
}
