package dev.followthrough.domain.drafting.check;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// `gaps.yaml`, ready to be asked.
record GapsFile(List<Pattern> gaps, List<Pattern> leftovers) {
    private record Written(List<String> gaps, List<String> leftovers) {}

    static GapsFile shipped() {
        try (InputStream file = Objects.requireNonNull(GapsFile.class.getResourceAsStream("gaps.yaml"))) {
            Written written = new YAMLMapper().readValue(file, Written.class);
            return new GapsFile(compiled(written.gaps()), compiled(written.leftovers()));
        } catch (IOException e) {
            throw new IllegalStateException("The shipped gaps.yaml cannot be read", e);
        }
    }

    private static List<Pattern> compiled(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> Pattern.compile(pattern, Pattern.MULTILINE))
                .toList();
    }
}
