package dev.followthrough.activities.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a model answered, read strictly: local servers may ignore the schema, write prose around it, or stop in the
/// middle. Other fields than the two are passed over.
final class DraftAnswer {
    /// More than any kind of touch has; the checks read each draft many times over.
    static final int MOST_CHARACTERS = 12_000;

    private static final int MOST_OBJECTS = 20;
    private static final int MOST_REASON = 200;

    private DraftAnswer() {}

    /// @throws NoDraft when there is no draft in it
    static ModelDraft of(ChatResponse answer) {
        FinishReason finish = answer.finishReason();
        if (finish == FinishReason.CONTENT_FILTER) throw NoDraft.hopeless("the model refused");
        if (finish == FinishReason.LENGTH) throw NoDraft.rubbish("the answer was cut off");
        // Anthropic's `refusal`, and whatever is new.
        if (finish == FinishReason.OTHER) throw NoDraft.hopeless("the model refused, or stopped before the end");
        String text = answer.aiMessage().text();
        if (text == null || text.isBlank()) throw NoDraft.rubbish("the answer was empty");
        if (text.length() > 2 * MOST_CHARACTERS) throw NoDraft.rubbish("the answer was far too long");
        return draft(object(text));
    }

    /// The first JSON object that is a draft, in fences or prose or alone.
    private static JsonNode object(String text) {
        int from = text.indexOf('{');
        for (int i = 0; i < MOST_OBJECTS && from >= 0; i++) {
            Optional<JsonNode> object = read(text.substring(from));
            if (object.isPresent() && object.get().has("body")) return object.get();
            from = text.indexOf('{', from + 1);
        }
        throw NoDraft.rubbish("the answer was not the JSON that was asked for");
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(SequenceJson.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static ModelDraft draft(JsonNode json) {
        String subject = text(json.get("subject")).replaceAll("\\s+", " ");
        String body = text(json.get("body")).replace("\r\n", "\n").replace('\r', '\n');
        if (subject.isEmpty() || body.isEmpty()) throw NoDraft.rubbish("subject or body was missing or no text");
        if (body.length() > MOST_CHARACTERS || subject.length() > 300)
            throw NoDraft.rubbish("the answer was far too long");
        if (body.contains("\\n")) throw NoDraft.rubbish("the line breaks were escaped twice");
        String readFirst = text(json.get("readFirst")).replaceAll("[\\p{Cc}\\s]+", " ");
        if (readFirst.length() > MOST_REASON) readFirst = readFirst.substring(0, MOST_REASON);
        return new ModelDraft(new DraftText(subject, body), readFirst.isEmpty() ? null : readFirst);
    }

    private static String text(@Nullable JsonNode field) {
        return field != null && field.isTextual() ? field.asText().strip() : "";
    }
}
