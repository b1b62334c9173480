package dev.followthrough.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A policy file of the house that is wrong is refused with the place, the fault and the cure.
class HousePolicyTest {
    @TempDir
    private Path folder;

    @Test
    void an_unknown_reason_is_named_with_its_line_and_the_known_ones() {
        refused("rules:\n  - reason: pricng\n    why: Ours.\n    en: [price]\n", ":2:", "`pricng`", "pricing, scope");
    }

    @Test
    void a_broken_pattern_is_named_with_its_line() {
        refused(
                "rules:\n  - reason: legal\n    why: Ours.\n    en:\n      - 'fine'\n      - '(open'\n",
                ":6:",
                "`(open` is no regular expression",
                "correct it");
    }

    @Test
    void a_misspelt_field_is_named_with_the_known_ones() {
        refused(
                "rules:\n  - reason: legal\n    why: Ours.\n    english: [x]\n",
                ":4: ",
                "no field `english`",
                "known are en,");
    }

    @Test
    void what_is_missing_is_said() {
        refused("rules:\n  - reason: legal\n    en: [x]\n", "no `why`");
        refused("rules:\n  - why: Ours.\n    en: [x]\n", "no `reason`");
        refused("rules:\n  - reason: legal\n    why: Ours.\n", "can never ask");
        refused("strategicFrom: 1\n", "there are no rules");
        refused("rules:\n  - reason: legal\n    why: Ours.\n    en: ['']\n", "would ask for every sentence");
    }

    @Test
    void what_is_no_yaml_is_said_with_its_line() {
        refused("rules:\n  - reason: 'legal\n", "no YAML from here on");
        refused("rules: []\nrules: []\n", ":2:", "second time");
        refused(" \n", "the file is empty");
        refused("strategicFrom: much\nrules: []\n", ":1:", "strategicFrom");
    }

    private void refused(String written, String... parts) {
        assertThatThrownBy(() -> ReviewRules.from(file(written)))
                .isInstanceOf(PolicyProblem.class)
                .satisfies(problem ->
                        assertThat(problem.getMessage()).contains("policy.yaml").contains(parts));
    }

    private Path file(String written) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), written);
    }
}
