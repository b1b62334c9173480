package dev.followthrough.standalone.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `followthrough draft write`: all letters of a deal, to read before anything is switched on.
class WritingDraftsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String ENGLISH =
            DOCS.resolve("examples/quiet-deal.yaml").toString();
    private static final String CHINESE =
            DOCS.resolve("examples/quiet-deal-zh.yaml").toString();

    @TempDir
    private Path folder;

    @Test
    void the_page_of_example_letters_is_what_the_command_prints() throws IOException {
        Line line = Line.of("draft", "write", ENGLISH, CHINESE);
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.out()).isEqualTo(Files.readString(DOCS.resolve("example-letters.md")));
    }

    @Test
    void every_letter_is_one_document_and_may_leave() {
        Line line = Line.of("draft", "write", "--json", ENGLISH);
        List<JsonNode> letters = line.documents();
        assertThat(letters).hasSize(15).allSatisfy(letter -> {
            assertThat(letter.path("ok").asBoolean()).isTrue();
            assertThat(letter.path("body").asText()).isNotBlank();
        });
        assertThat(letters).extracting(letter -> letter.path("body").asText()).doesNotHaveDuplicates();
        assertThat(letters.getLast().path("review").asText()).isEqualTo("silence");
    }

    @Test
    void a_cadence_s_steps_can_be_written_instead() {
        Line line = Line.of("draft", "write", "--json", "--cadence", "../cadences/standard-21-day.yaml", ENGLISH);
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.documents())
                .extracting(letter -> letter.path("kind").asText())
                .startsWith("recap", "check-in-with-value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: breakup   | kind: goodbye    | there is no kind of message "goodbye"
            company:        | compnay:         | compnay: there is no such field here
            side: ours      | side: mine       | side: "mine" is not one of [ours, theirs, shared]
            due: 2026-10-19 | due: Monday      | "Monday" is no date
            contacts:       | contacts: ] #    | it is no YAML from here on
            """)
    void what_is_wrong_in_a_file_is_told(String what, String with, String problem) throws IOException {
        String broken = Files.readString(Path.of(ENGLISH)).replace(what, with);
        Path file = Files.writeString(folder.resolve("deal.yaml"), broken);
        Line line = Line.of("draft", "write", file.toString());
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.err()).contains(problem);
    }

    @Test
    void a_file_that_is_not_there_is_a_mistake_of_usage() {
        assertThat(Line.of("draft", "write", "nowhere.yaml").exit()).isEqualTo(2);
        assertThat(Line.of("draft", "write").exit()).isEqualTo(2);
    }
}
