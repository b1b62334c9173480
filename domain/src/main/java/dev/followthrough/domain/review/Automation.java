package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How much goes by itself (M32). `automation.yaml` in this package is the file that ships; its comments are the
/// reference.
public final class Automation {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final AutomationFile file;

    private Automation(AutomationFile file) {
        this.file = file;
    }

    /// From the least to the most that goes by itself.
    public enum Level {
        OFF,
        DRAFT_ONLY,
        REVIEW,
        BY_RISK,
        AUTOMATIC;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws IllegalArgumentException there is no such level
        @JsonCreator
        public static Level of(String word) {
            return Arrays.stream(values())
                    .filter(level -> level.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no level `" + word + "`; write one of "
                            + Arrays.stream(values()).map(Level::word).collect(Collectors.joining(", "))));
        }
    }

    /// The file that ships.
    public static Automation shipped() {
        try (InputStream in = Objects.requireNonNull(Automation.class.getResourceAsStream("automation.yaml"))) {
            return new Automation(YAML.readValue(in, AutomationFile.class));
        } catch (IOException e) {
            throw new IllegalStateException("The shipped automation.yaml cannot be read", e);
        }
    }

    /// As a setting names it.
    ///
    /// @param file a path; empty: the file that ships
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static Automation named(String file) {
        if (file.isBlank()) return shipped();
        try {
            return from(Path.of(file));
        } catch (PolicyProblem e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); name an automation file, or leave it empty",
                    e);
        }
    }

    /// @throws PolicyProblem its message says where, what is wrong and what to do
    /// @throws IOException   the file cannot be read
    public static Automation from(Path path) throws IOException {
        String written = Files.readString(path);
        if (written.isBlank()) throw PolicyProblem.empty(path);
        try {
            return new Automation(YAML.readValue(written, AutomationFile.class));
        } catch (JsonProcessingException e) {
            throw PolicyProblem.in(path, written, e);
        }
    }

    /// @param segment of the deal; null: none
    /// @param marks   of the deal
    /// @param top     a strategic deal, or a top account
    public Level of(String kind, @Nullable String segment, Set<String> marks, boolean top) {
        Level asked = file.rules().stream()
                .filter(rule -> rule.fits(kind, segment, marks))
                .map(AutomationFile.Rule::level)
                .findFirst()
                .orElse(file.otherwise());
        Level allowed = top ? lower(asked, file.topAccounts()) : asked;
        return file.locked().kinds().contains(kind) ? lower(allowed, Level.BY_RISK) : allowed;
    }

    /// The reasons for which a draft is read, at this level.
    public List<ReviewReason> heeded(Level level, List<ReviewReason> reasons) {
        return level == Level.AUTOMATIC
                ? reasons.stream()
                        .filter(reason -> file.locked().reasons().contains(reason.reason()))
                        .toList()
                : reasons;
    }

    private static Level lower(Level one, Level other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
