package dev.followthrough.standalone.cli.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `cadence diff` says what is different, and needs no server for two files.
class ComparingFilesTest {
    private static final String SHIPPED = "../cadences/post-demo.yaml";

    @TempDir
    Path folder;

    @Test
    void two_files_are_told_apart_in_sentences() throws IOException {
        Line line = Line.of("cadence", "diff", SHIPPED, changed());
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.out()).contains("now waits 2 days instead of 1");
        assertThat(Line.of("cadence", "diff", SHIPPED, SHIPPED).out()).isEqualTo("They do the same.\n");
    }

    @Test
    void scripts_get_one_document() throws IOException {
        Line line = Line.of("cadence", "diff", "--json", SHIPPED, changed());
        assertThat(line.documents()).singleElement().satisfies(json -> {
            assertThat(json.path("from").asText()).isEqualTo(SHIPPED);
            assertThat(json.path("changes").size()).isEqualTo(1);
        });
    }

    @Test
    void a_file_that_is_wrong_or_missing_is_named() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "steps: nonsense\n");
        Line wrong = Line.of("cadence", "diff", SHIPPED, bad.toString());
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("bad.yaml:1:");
        Line missing = Line.of(
                "cadence",
                "diff",
                "--key",
                "none",
                SHIPPED,
                folder.resolve("none.yaml").toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no file");
    }

    @Test
    void a_migration_without_its_versions_is_wrong_usage() {
        assertThat(Line.of("cadence", "migrate", "--cadence", "post-demo").exit())
                .isEqualTo(2);
    }

    private String changed() throws IOException {
        String text = Files.readString(Path.of(SHIPPED)).replace("after: 1d", "after: 2d");
        return Files.writeString(folder.resolve("changed.yaml"), text).toString();
    }
}
