package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How much goes by itself (M32). `automation.yaml` in this package is the file that ships; its comments are the
/// reference.
public final class Automation {
    private static final PolicyYaml<AutomationFile> FILE =
            new PolicyYaml<>(AutomationFile.class, "automation.yaml", "an automation file");

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
        return new Automation(FILE.thatShips());
    }

    /// As a setting names it.
    ///
    /// @param file a path; empty: the file that ships
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static Automation named(String file) {
        return new Automation(FILE.named(file));
    }

    /// @throws PolicyProblem its message says where, what is wrong and what to do
    /// @throws IOException   the file cannot be read
    public static Automation from(Path path) throws IOException {
        return new Automation(FILE.from(path));
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
