package dev.followthrough.domain.timing.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;

/// Timing settings as JSON: what is left out is as it ships.
public final class TimingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectNode SHIPPED = shipped();

    private TimingJson() {}

    /// What is wrong with settings: a field, and a sentence on it.
    public static final class WrongSetting extends RuntimeException {
        private final String field;

        WrongSetting(String field, String problem) {
            super(problem);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    public static TimingSettings defaults() {
        return read("{}");
    }

    /// @throws WrongSetting for the first thing that is wrong
    public static TimingSettings read(String json) {
        try {
            JsonNode given = JSON.readTree(json);
            if (!given.isObject()) throw new WrongSetting("(body)", "is no JSON object");
            ObjectNode all = SHIPPED.deepCopy();
            given.fields().forEachRemaining(field -> all.set(field.getKey(), field.getValue()));
            return Objects.requireNonNull(JSON.treeToValue(all, TimingSettings.class));
        } catch (JsonMappingException wrong) {
            throw new WrongSetting(path(wrong), problem(wrong));
        } catch (JsonProcessingException wrong) {
            throw new WrongSetting("(body)", "is no JSON: " + wrong.getOriginalMessage());
        }
    }

    public static String write(TimingSettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings that were read can be written", e);
        }
    }

    private static String path(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "(body)" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String problem(JsonMappingException wrong) {
        Throwable cause = wrong.getCause();
        return cause instanceof IllegalArgumentException ours && ours.getMessage() != null
                ? ours.getMessage()
                : "cannot be read: " + wrong.getOriginalMessage();
    }

    private static ObjectNode shipped() {
        try (InputStream file = Objects.requireNonNull(TimingJson.class.getResourceAsStream("timing-settings.yaml"))) {
            return (ObjectNode) new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped timing-settings.yaml cannot be read", e);
        }
    }
}
