package dev.followthrough.standalone.cli.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingEventsTest {
    private static final String GOOD =
            "{\"id\": \"w-1\", \"kind\": \"visit\", \"email\": \"ana@northwind.example\", \"path\": \"/pricing\"}";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void one_a_list_and_one_a_line_are_checked_alike() throws IOException {
        Line line = Line.of(
                "event",
                "check",
                file("one.json", GOOD),
                file("list.json", "[" + GOOD + "," + GOOD + "]"),
                file("lines.ndjson", GOOD + "\n\n" + GOOD + "\n"),
                "--json");
        assertThat(line.exit()).isZero();
        assertThat(line.documents())
                .extracting(answer -> answer.path("events").asInt())
                .containsExactly(1, 2, 2);
    }

    @Test
    void what_would_be_refused_is_named_with_its_place() throws IOException {
        Line line = Line.of(
                "event", "check", file("bad.json", "[" + GOOD + ", {\"id\": \"w-2\", \"kind\": \"visit\"}]"), "--json");
        assertThat(line.exit()).isOne();
        JsonNode answer = line.documents().getFirst();
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("problems").findValuesAsText("field")).containsExactlyInAnyOrder("email", "path");
        assertThat(answer.path("problems").path(0).path("event").asInt()).isEqualTo(2);
        Line broken = Line.of("event", "check", file("broken.ndjson", GOOD + "\n{"), "--json");
        assertThat(broken.exit()).isOne();
        assertThat(broken.documents().getFirst().path("error").asText()).startsWith("line 2 is no JSON");
    }
}
