package dev.followthrough.domain.cadence.publishing;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.followthrough.domain.review.PolicyYaml;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which cadences need a second pair of eyes before a version of them is published. `publishing.yaml` in this
/// package is the file that ships; its comments are the reference.
public final class PublishingPolicy {
    private static final PolicyYaml<PublishingFile> FILE =
            new PolicyYaml<>(PublishingFile.class, "publishing.yaml", "a publishing file");

    private final PublishingFile file;

    private PublishingPolicy(PublishingFile file) {
        this.file = file;
    }

    /// `BY_TWO`: publishing is a proposal, which another person approves or declines.
    public enum Way {
        AT_ONCE,
        BY_TWO;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws IllegalArgumentException there is no such way
        @JsonCreator
        public static Way of(String word) {
            return Arrays.stream(values())
                    .filter(way -> way.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no way `" + word + "`; write one of "
                            + Arrays.stream(values()).map(Way::word).collect(Collectors.joining(", "))));
        }
    }

    /// As a setting names it.
    ///
    /// @param file a path; empty: the file that ships
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static PublishingPolicy named(String file) {
        return new PublishingPolicy(FILE.named(file));
    }

    /// @param cadence its name
    public Way of(String cadence) {
        return file.cadences().getOrDefault(cadence, file.otherwise());
    }
}
