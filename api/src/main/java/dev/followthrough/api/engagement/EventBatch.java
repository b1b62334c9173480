package dev.followthrough.api.engagement;

import dev.followthrough.api.web.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What one call brings: an event, a list of events, or one a line (NDJSON).
///
/// @param items in their order; null: a line that is no JSON
/// @param one   a single event was sent, not a list
record EventBatch(List<@Nullable JsonNode> items, boolean one) {
    static final int MOST = 1_000;

    static EventBatch read(String body, @Nullable String contentType, ObjectMapper json) {
        EventBatch batch = isLines(contentType) ? lines(body, json) : tree(body, json);
        if (batch.items().size() > MOST) {
            throw ApiProblem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "One call brings at most " + MOST + " events; send the rest in another.");
        }
        return batch;
    }

    private static boolean isLines(@Nullable String contentType) {
        return contentType != null && (contentType.contains("ndjson") || contentType.contains("jsonl"));
    }

    private static EventBatch lines(String body, ObjectMapper json) {
        List<@Nullable JsonNode> items = new ArrayList<>();
        body.lines().filter(line -> !line.isBlank()).forEach(line -> items.add(item(line, json)));
        return new EventBatch(items, false);
    }

    private static @Nullable JsonNode item(String line, ObjectMapper json) {
        try {
            return json.readTree(line);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static EventBatch tree(String body, ObjectMapper json) {
        try {
            JsonNode sent = json.readTree(body);
            if (sent.isArray())
                return new EventBatch(new ArrayList<>(sent.valueStream().toList()), false);
            if (sent.isObject()) return new EventBatch(List.of(sent), true);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw ApiProblem.of(
                    HttpStatus.BAD_REQUEST,
                    "The body is no JSON from line " + at.getLineNr() + ", column " + at.getColumnNr() + " on.");
        }
        throw ApiProblem.of(HttpStatus.BAD_REQUEST, "Send an event as a JSON object, or a list of them.");
    }
}
