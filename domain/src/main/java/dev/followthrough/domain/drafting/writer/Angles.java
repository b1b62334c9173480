package dev.followthrough.domain.drafting.writer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a cadence's angle is about. Its words are the author's and are never quoted; the themes that are
/// found in them choose among the lines.
final class Angles {
    private static final Map<String, Pattern> THEMES = read();

    private Angles() {}

    /// Themes of `angles.yaml`.
    static Set<String> in(String angle) {
        return THEMES.entrySet().stream()
                .filter(theme -> theme.getValue().matcher(angle).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Pattern> read() {
        try (InputStream file = Objects.requireNonNull(Angles.class.getResourceAsStream("angles.yaml"))) {
            Map<String, List<String>> themes =
                    new YAMLMapper().readValue(file, new TypeReference<Map<String, List<String>>>() {});
            return themes.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            theme -> Pattern.compile(String.join("|", theme.getValue()), Pattern.CASE_INSENSITIVE)));
        } catch (IOException e) {
            throw new IllegalStateException("The shipped angles.yaml cannot be read", e);
        }
    }
}
