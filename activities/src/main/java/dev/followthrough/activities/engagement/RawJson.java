package dev.followthrough.activities.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.sequence.SequenceJson;
import java.util.Map;

/// A raw event, as it is stored.
final class RawJson {
    private RawJson() {}

    static String of(Map<String, ?> values) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write what a mail said", e);
        }
    }
}
