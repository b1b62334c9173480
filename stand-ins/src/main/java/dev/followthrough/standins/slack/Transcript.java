package dev.followthrough.standins.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What app and Slack said to each other, in order; the newest thousand.
final class Transcript {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 1_000;

    private final List<Exchange> exchanges = new ArrayList<>();

    synchronized void add(boolean byApp, String what, JsonNode asked, int status, JsonNode answered) {
        exchanges.add(new Exchange(byApp, what, asked.deepCopy(), status, answered));
        if (exchanges.size() > MOST) exchanges.removeFirst();
    }

    synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }

    /// Fields that hold JSON are read, so that they can be shown as what they are.
    static ObjectNode json(Map<String, String> fields) {
        ObjectNode json = JSON.createObjectNode();
        fields.forEach((name, value) -> json.set(name, read(value)));
        return json;
    }

    private static JsonNode read(String value) {
        boolean looksLikeJson = value.startsWith("{") || value.startsWith("[");
        try {
            return looksLikeJson ? JSON.readTree(value) : JSON.getNodeFactory().textNode(value);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(value);
        }
    }
}
