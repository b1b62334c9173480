package dev.followthrough.domain.drafting.writer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All lines of a language, by the part of a message that they are for.
final class Lines {
    private static final List<String> FILES = List.of(
            "subjects", "openings", "roles", "values", "asks", "recap", "quiet", "deal", "later", "spoken", "social");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Map<String, List<Line>> byPart;

    private Lines(Map<String, List<Line>> byPart) {
        this.byPart = byPart;
    }

    static Lines of(String language) {
        return new Lines(FILES.stream()
                .flatMap(file -> read(language + "/" + file + ".yaml"))
                .flatMap(group -> group.lines().stream().map(text -> Line.of(group, text)))
                .collect(Collectors.groupingBy(line -> line.group().part())));
    }

    List<Line> of(Part part) {
        return byPart.getOrDefault(part.name(), List.of());
    }

    List<Line> all() {
        return byPart.values().stream().flatMap(List::stream).toList();
    }

    /// @param name as in `kinds.yaml`, or one of the writer's own such as `subject`
    record Part(String name) {}

    private static Stream<LineGroup> read(String name) {
        try (InputStream file = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name)) {
            return YAML.readValue(file, new TypeReference<List<LineGroup>>() {}).stream();
        } catch (IOException e) {
            throw new IllegalStateException("The shipped " + name + " cannot be read", e);
        }
    }
}
