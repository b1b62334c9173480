package dev.followthrough.standalone.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingDraftsTest {
    private static final String GOOD = """
            {"kind": "recap", "language": "en", "to": {"name": "Anna Schmidt", "email": "anna@northwind.example"},
             "from": {"name": "Ben Carter"}, "maxWords": 120,
             "facts": [{"id": "f1", "type": "number", "value": "14 depots", "visibility": "customer"},
                       {"id": "f2", "type": "money", "value": "48000 EUR", "visibility": "internal"}],
             "subject": "Notes", "body": "Hi Anna,\\n\\nAll 14 depots plan by hand.\\n\\nDid I miss anything?\\n\\nBest,\\nBen"}
            """;

    @TempDir
    Path folder;

    @Test
    void a_good_draft_is_ok_and_exits_zero() throws IOException {
        Line line = Line.of("draft", "check", "--json", write("good.json", GOOD));
        JsonNode document = line.documents().getFirst();
        assertThat(line.exit()).isZero();
        assertThat(document.path("file").asText()).endsWith("good.json");
        assertThat(document.path("ok").asBoolean()).isTrue();
        assertThat(document.path("findings")).isEmpty();
        assertThat(document.path("review")).isEmpty();
        assertThat(document.path("error").isNull()).isTrue();
    }

    @Test
    void what_is_wrong_is_quoted_and_exits_one() throws IOException {
        String bad = GOOD.replace("All 14", "For 48,000 EUR all 15");
        Line line = Line.of("draft", "check", "--json", write("bad.json", bad), write("good.json", GOOD));
        assertThat(line.exit()).isEqualTo(1);
        JsonNode wrong = line.documents().getFirst();
        assertThat(wrong.path("ok").asBoolean()).isFalse();
        assertThat(wrong.path("findings"))
                .anySatisfy(finding -> {
                    assertThat(finding.path("rule").asText()).isEqualTo("number");
                    assertThat(finding.path("severity").asText()).isEqualTo("reject");
                    assertThat(finding.path("quote").asText()).contains("15");
                    assertThat(finding.path("why").asText()).isNotBlank();
                })
                .anySatisfy(finding -> assertThat(finding.path("rule").asText()).isEqualTo("internal"));
        assertThat(wrong.path("review"))
                .anySatisfy(reason -> assertThat(reason.path("reason").asText()).isEqualTo("pricing"));
        assertThat(line.documents().get(1).path("ok").asBoolean()).isTrue();
    }

    @Test
    void tomorrow_is_told_from_the_day_of_writing() throws IOException {
        String dated = GOOD.replace(
                        "\"facts\": [",
                        "\"facts\": [{\"id\": \"d\", \"type\": \"date\", \"value\": \"2026-10-14\","
                                + " \"visibility\": \"customer\"},")
                .replace("All 14", "Until tomorrow all 14");
        String right = dated.replace("\"subject\"", "\"writtenOn\": \"2026-10-13\", \"subject\"");
        String wrong = dated.replace("\"subject\"", "\"writtenOn\": \"2026-10-14\", \"subject\"");
        assertThat(Line.of("draft", "check", write("unknown.json", dated)).exit())
                .isZero();
        assertThat(Line.of("draft", "check", write("right.json", right)).exit()).isZero();
        Line line = Line.of("draft", "check", write("wrong.json", wrong));
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.out()).contains("date 'tomorrow'", "it means 2026-10-15");
    }

    @Test
    void people_read_a_line_for_each_finding() throws IOException {
        Line line = Line.of("draft", "check", write("bad.json", GOOD.replace("All 14", "Just checking in: all 15")));
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.out())
                .contains("bad.json: reject: banned-phrase 'Just checking in'", "bad.json: must not leave");
        assertThat(Line.of("draft", "check", write("good.json", GOOD)).out())
                .endsWith("good.json: ok" + System.lineSeparator());
    }

    @Test
    void a_review_is_no_fault() throws IOException {
        String priced = GOOD.replace("All 14 depots plan by hand.", "The pricing page has the packages.");
        Line line = Line.of("draft", "check", write("priced.json", priced));
        assertThat(line.exit()).isZero();
        assertThat(line.out()).contains("review: pricing", "ok, once its owner has read it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\"kind\\": \\"recap\\"    | \\"knid\\": \\"recap\\"       | knid: there is no such field here; known are body, facts, from
            \\"kind\\": \\"recap\\",   | ''                            | kind: missing or empty
            \\"visibility\\": \\"customer\\" | \\"visiblity\\": \\"customer\\" | facts[0].visiblity: there is no such field here
            \\"visibility\\": \\"internal\\" | \\"visibility\\": \\"secret\\" | facts[1].visibility: \\"secret\\" is not one of customer, internal
            \\"type\\": \\"money\\"    | \\"type\\": \\"cash\\"        | facts[1].type: \\"cash\\" is not one of money
            \\"maxWords\\": 120        | \\"maxWords\\": \\"many\\"    | maxWords: a whole number
            \\"value\\": \\"14 depots\\" | \\"value\\": 14             | facts[0].value: this is text; write it in quotes
            \\"from\\": {\\"name\\": \\"Ben Carter\\"} | \\"from\\": \\"Ben\\" | from: missing or no object
            \\"maxWords\\": 120        | \\"writtenOn\\": \\"Monday\\"   | writtenOn: \\"Monday\\" is no day; write it as 2026-10-14
            \\"maxWords\\": 120,       | \\"maxWords\\": 120           | 3:2: it is no JSON from here on
            \\"language\\": \\"en\\"   | \\"language\\": \\"en\\", \\"language\\": \\"de\\" | a field stands here for the second time
            """)
    void a_file_that_cannot_be_understood_is_told_where(String what, String with, String problem) throws IOException {
        String broken = GOOD.replace(what.replace("\\", ""), with.replace("\\", ""));
        assertThat(broken).isNotEqualTo(GOOD);
        Line line = Line.of("draft", "check", "--json", write("broken.json", broken), write("good.json", GOOD));
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.err()).contains("broken.json: ").contains(problem.replace("\\", ""));
        assertThat(line.documents()).hasSize(2);
        assertThat(line.documents().getFirst().path("error").asText()).contains(problem.replace("\\", ""));
        assertThat(line.documents().getFirst().path("ok").asBoolean()).isFalse();
    }

    @Test
    void empty_files_other_encodings_and_lists_are_refused() throws IOException {
        assertThat(Line.of("draft", "check", write("empty.json", " \n")).err()).contains("the file is empty");
        assertThat(Line.of("draft", "check", write("list.json", "[]")).err()).contains("a draft is one JSON object");
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', (byte) 0xE4, '}'});
        assertThat(Line.of("draft", "check", latin.toString()).err()).contains("not UTF-8");
    }

    @Test
    void a_file_that_is_not_there_is_a_mistake_of_usage_and_nothing_else_is_said() throws IOException {
        Line line = Line.of("draft", "check", "--json", write("good.json", GOOD), "nowhere.json");
        assertThat(line.exit()).isEqualTo(2);
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).startsWith("There is no file nowhere.json");
        assertThat(Line.of("draft", "check", folder.toString()).exit()).isEqualTo(2);
        assertThat(Line.of("draft", "check").exit()).isEqualTo(2);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
