package dev.followthrough.domain.review;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A file of rules that ships and that a house may replace by its own of the same form.
///
/// @param form    what it is read into
/// @param shipped name of the resource in the package of its form
/// @param what    what to name instead, such as `a policy file`
public record PolicyYaml<F>(Class<F> form, String shipped, String what) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    public F thatShips() {
        try (InputStream file = Objects.requireNonNull(form.getResourceAsStream(shipped))) {
            return YAML.readValue(file, form);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped " + shipped + " cannot be read", e);
        }
    }

    /// @param file as a setting names it; empty: the one that ships
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public F named(String file) {
        if (file.isBlank()) return thatShips();
        try {
            return from(Path.of(file));
        } catch (PolicyProblem e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + e.getClass().getSimpleName() + "); name " + what
                            + ", or leave it empty",
                    e);
        }
    }

    /// @throws PolicyProblem its message says where, what is wrong and what to do
    /// @throws IOException   the file cannot be read
    public F from(Path file) throws IOException {
        String written = Files.readString(file);
        if (written.isBlank()) throw PolicyProblem.empty(file);
        try {
            return YAML.readValue(written, form);
        } catch (JsonProcessingException e) {
            throw PolicyProblem.in(file, written, e);
        }
    }
}
