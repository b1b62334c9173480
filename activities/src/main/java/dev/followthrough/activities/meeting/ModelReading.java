package dev.followthrough.activities.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A model's answer about a piece of a meeting, read field by field: what is not of the form that was asked for is
/// left out. Whether the quotes are there is for [dev.followthrough.domain.meeting.reading.QuotedItems] to say.
final class ModelReading {
    static final JsonSchema SCHEMA = JsonSchema.builder()
            .name("Meeting")
            .rootElement(JsonObjectSchema.builder()
                    .addProperty("actionItems", list("what", "owner", "side", "due", "dueWords", "condition", "quote"))
                    .addProperty("openQuestions", list("question", "askedBy", "side", "whoCanAnswer", "quote"))
                    .addProperty("keyPoints", list("text", "who", "quote"))
                    .addProperty("decisions", list("text", "who", "quote"))
                    .addProperty("objections", list("text", "who", "quote"))
                    .addProperty("personal", list("text", "who", "quote"))
                    .required("actionItems", "openQuestions", "keyPoints", "decisions", "objections", "personal")
                    .additionalProperties(false)
                    .build())
            .build();

    private ModelReading() {}

    private static JsonArraySchema list(String... fields) {
        var item = JsonObjectSchema.builder();
        for (String field : fields) {
            if (field.equals("side"))
                item.addProperty(
                        field,
                        JsonEnumSchema.builder()
                                .enumValues("ours", "theirs", "shared")
                                .build());
            else item.addStringProperty(field);
        }
        return JsonArraySchema.builder()
                .items(item.required(fields).additionalProperties(false).build())
                .build();
    }

    /// @param frame what is known of the meeting: type, date, people and language are taken from there
    /// @return empty: it is no JSON object
    static Optional<MeetingReading> of(String answer, MeetingReading frame) {
        int from = answer.indexOf('{');
        if (from < 0) return Optional.empty();
        try {
            JsonNode json = SequenceJson.MAPPER.readTree(answer.substring(from));
            return json.isObject() ? Optional.of(reading(json, frame)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static MeetingReading reading(JsonNode json, MeetingReading frame) {
        return new MeetingReading(
                frame.type(),
                frame.date(),
                frame.participants(),
                each(json.path("actionItems"), ModelReading::item),
                each(json.path("openQuestions"), ModelReading::question),
                null,
                each(json.path("keyPoints"), ModelReading::noted),
                each(json.path("decisions"), ModelReading::noted),
                each(json.path("objections"), ModelReading::noted),
                each(json.path("personal"), ModelReading::noted),
                frame.language());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, Optional<T>> read) {
        Stream<JsonNode> items = array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
        return items.flatMap(item -> read.apply(item).stream()).toList();
    }

    private static Optional<ActionItem> item(JsonNode json) {
        String what = text(json, "what");
        String quote = text(json, "quote");
        Optional<Side> side = side(json);
        if (what == null || quote == null || side.isEmpty()) return Optional.empty();
        String condition = text(json, "condition");
        LocalDate due = day(text(json, "due"));
        return Optional.of(new ActionItem(
                what,
                text(json, "owner"),
                side.get(),
                due,
                text(json, "dueWords"),
                due != null,
                ActionItem.Priority.NORMAL,
                false,
                condition == null ? ActionItem.Signal.COMMITMENT : ActionItem.Signal.CONDITIONAL,
                condition,
                null,
                quote));
    }

    private static Optional<OpenQuestion> question(JsonNode json) {
        String question = text(json, "question");
        String quote = text(json, "quote");
        if (question == null || quote == null) return Optional.empty();
        return Optional.of(new OpenQuestion(
                question,
                text(json, "askedBy"),
                side(json).orElse(Side.THEIRS),
                null,
                text(json, "whoCanAnswer"),
                null,
                null,
                quote));
    }

    private static Optional<Noted> noted(JsonNode json) {
        String text = text(json, "text");
        String quote = text(json, "quote");
        return text == null || quote == null
                ? Optional.empty()
                : Optional.of(new Noted(text, text(json, "who"), quote));
    }

    private static Optional<Side> side(JsonNode json) {
        String word = text(json, "side");
        return Stream.of(Side.values())
                .filter(side -> word != null && side.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode json, String field) {
        String value = json.path(field).asText("").strip();
        return value.isEmpty() || value.equalsIgnoreCase("null") ? null : value;
    }
}
