package dev.followthrough.activities.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                            .required("subject", "body")
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

    /// @param earlier what was found in the try before; empty at the first
    /// @throws RubbishAnswer when the answer is no draft
    /// @throws RuntimeException whatever the provider's client throws
    DraftText write(TouchBrief brief, @Nullable DraftText previous, List<Finding> earlier) {
        List<ChatMessage> messages =
                List.of(SystemMessage.from(Prompt.system()), UserMessage.from(Prompt.of(brief, previous, earlier)));
        var answer = model.chat(
                ChatRequest.builder().messages(messages).responseFormat(DRAFT).build());
        return read(answer.aiMessage().text());
    }

    private static DraftText read(@Nullable String text) {
        if (text == null) throw new RubbishAnswer("nothing was said");
        try {
            JsonNode json = SequenceJson.MAPPER.readTree(text.strip().replaceAll("^```(json)?|```$", ""));
            String subject = json.path("subject").asText("").strip();
            String body = json.path("body").asText("").strip();
            if (subject.isEmpty() || body.isEmpty()) throw new RubbishAnswer("subject or body is missing");
            return new DraftText(subject, body);
        } catch (JsonProcessingException e) {
            throw new RubbishAnswer("the answer is not the JSON that was asked for");
        }
    }

    static final class RubbishAnswer extends RuntimeException {
        RubbishAnswer(String why) {
            super(why);
        }
    }
}
