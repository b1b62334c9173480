package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.TouchBrief;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;

/// Asks a model for a draft. What it answers is only text until the checks have passed it; it is asked for a schema
/// and held to it here, because local servers may ignore one.
final class ModelWriter {
    private static final ResponseFormat DRAFT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("Draft")
                    .rootElement(JsonObjectSchema.builder()
                            .addStringProperty("subject")
                            .addStringProperty("body")
                            .addStringProperty("readFirst")
                            .required("subject", "body", "readFirst")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private final ChatModel model;
    private final String name;

    ModelWriter(ChatModel model, String name) {
        this.model = model;
        this.name = name;
    }

    String name() {
        return name;
    }

    /// @param again what was wrong with the try before; [Again#FIRST] at the first
    /// @param meter counts what it used, also for an answer that is no draft
    /// @throws NoDraft whatever goes wrong, in our words
    ModelDraft write(TouchBrief brief, Again again, Meter meter) {
        List<ChatMessage> messages =
                List.of(SystemMessage.from(Prompt.system()), UserMessage.from(Prompt.of(brief, again)));
        var request =
                ChatRequest.builder().messages(messages).responseFormat(DRAFT).build();
        try {
            ChatResponse answer = model.chat(request);
            meter.read(messages, answer);
            ModelDraft draft = DraftAnswer.of(answer);
            return new ModelDraft(new Material(brief).filled(draft.text()), draft.readFirst());
        } catch (ContentFilteredException e) {
            throw NoDraft.hopeless("the model refused");
        } catch (RuntimeException e) {
            throw inOurWords(e);
        }
    }

    /// The client wraps what its ways to the server throw.
    private static NoDraft inOurWords(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof NoDraft ours) return ours;
        return NoDraft.hopeless(
                "the model's answer could not be read (" + thrown.getClass().getSimpleName() + ")");
    }
}
