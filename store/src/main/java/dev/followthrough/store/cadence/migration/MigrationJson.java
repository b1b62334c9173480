package dev.followthrough.store.cadence.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.followthrough.domain.sequence.SequenceJson;
import java.util.Map;

/// What a migration keeps as JSON.
final class MigrationJson {
    private MigrationJson() {}

    static String write(Object value) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return SequenceJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    static Map<String, String> renamed(String json) {
        try {
            return SequenceJson.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored names of steps cannot be read", e);
        }
    }
}
