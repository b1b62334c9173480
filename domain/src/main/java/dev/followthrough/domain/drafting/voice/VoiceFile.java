package dev.followthrough.domain.drafting.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A voice guide as a file:
///
/// ```yaml
/// formality: casual            # formal or casual
/// greeting: {en: Hello, zh: 您好}
/// signOff: {en: Warm regards, zh: 祝好}
/// postscript: true
/// instead: {clients: customers}
/// avoid: [leverage]
/// ```
public record VoiceFile(
        @Nullable Formality formality,
        @Nullable Map<String, String> greeting,
        @Nullable Map<String, String> signOff,
        @Nullable Boolean postscript,
        @Nullable Map<String, String> instead,
        @Nullable Set<String> avoid) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /// @throws IllegalArgumentException with where and what is wrong, and what would be right
    public static VoiceGuide read(String yaml) {
        if (yaml.isBlank()) return VoiceGuide.NONE;
        try {
            VoiceFile file = YAML.readValue(yaml, VoiceFile.class);
            return file == null ? VoiceGuide.NONE : file.guide();
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    at(yaml, e.getPropertyName()) + "there is no field " + e.getPropertyName() + "; known are "
                            + e.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")),
                    e);
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty()
                    ? "it"
                    : String.valueOf(e.getPath().getFirst().getFieldName());
            throw new IllegalArgumentException(at(e) + field + " has a value of the wrong form; see the example", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(at(e) + "it is no YAML from here on", e);
        }
    }

    public VoiceGuide guide() {
        return new VoiceGuide(
                formality,
                greeting == null ? Map.of() : greeting,
                signOff == null ? Map.of() : signOff,
                postscript,
                instead == null ? Map.of() : instead,
                avoid == null ? Set.of() : avoid);
    }

    /// The parser is past a field when it finds that it does not know it.
    private static String at(String yaml, String field) {
        List<String> lines = yaml.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith(field + ":"))
                .mapToObj(i -> "line " + (i + 1) + ": ")
                .findFirst()
                .orElse("");
    }

    private static String at(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> "line " + at.getLineNr() + ": ")
                .orElse("");
    }
}
