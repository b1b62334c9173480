package dev.followthrough.domain.drafting.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.drafting.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `phrases.yaml` as it is written.
record PhraseFile(
        String rule,
        Finding.Severity severity,
        String why,
        @Nullable List<String> except,
        boolean unlessFact,
        List<String> patterns) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    static List<Phrase> shipped() {
        try (InputStream file = Objects.requireNonNull(PhraseFile.class.getResourceAsStream("phrases.yaml"))) {
            return YAML.readValue(file, new TypeReference<List<PhraseFile>>() {}).stream()
                    .map(PhraseFile::compiled)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The shipped phrases.yaml cannot be read", e);
        }
    }

    private Phrase compiled() {
        return new Phrase(
                Rule.of(rule),
                severity,
                why,
                except == null ? List.of() : except,
                unlessFact,
                patterns.stream().map(PhraseFile::compile).toList());
    }

    /// Many leave an apostrophe out.
    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern.replace("'", "'?"), Pattern.CASE_INSENSITIVE);
    }
}
