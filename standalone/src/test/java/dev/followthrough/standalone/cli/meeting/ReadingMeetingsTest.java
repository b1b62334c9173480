package dev.followthrough.standalone.cli.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingMeetingsTest {
    private static final String CALL = """
            Ada Moss: Thanks for the time. I'll send you the price list by Friday.
            Bo Lund: Good. Does it run on our old scanners?
            Ada Moss: I don't know, I'll ask our engineers.
            Bo Lund: Let's meet again on the 19th.
            """;
    private static final String CHINESE = "张伟：我周五之前发报价单给您。\n李娜：好的，谢谢。\n张伟：再见。\n";

    @TempDir
    Path folder;

    @Test
    void each_meeting_is_one_document_with_all_fields() throws IOException {
        Line line = Line.of(
                "meeting",
                "read",
                write("call.txt", CALL),
                "--our-people",
                "Ada Moss; Kay",
                "--date",
                "2026-03-10",
                "--zone",
                "Europe/Berlin",
                "--json");
        assertThat(line.exit()).isZero();
        JsonNode reading = line.documents().getFirst();
        for (String name : List.of(
                "file",
                "type",
                "date",
                "participants",
                "actionItems",
                "openQuestions",
                "nextStep",
                "keyPoints",
                "decisions",
                "objections",
                "personal",
                "language",
                "error")) assertThat(reading.has(name)).as(name).isTrue();
        assertThat(reading.path("date").asText()).isEqualTo("2026-03-10");
        JsonNode item = reading.path("actionItems").get(0);
        assertThat(item.path("owner").asText()).isEqualTo("Ada Moss");
        assertThat(item.path("side").asText()).isEqualTo("ours");
        assertThat(item.path("what").asText()).isEqualTo("send the price list");
        assertThat(item.path("due").asText()).isEqualTo("2026-03-13");
        assertThat(item.path("signal").asText()).isEqualTo("commitment");
        assertThat(item.path("condition").isNull()).isTrue();
        assertThat(CALL).contains(item.path("quote").asText());
        assertThat(reading.path("openQuestions").get(0).path("question").asText())
                .isEqualTo("Does it run on our old scanners");
        assertThat(reading.path("participants").get(1).path("side").asText()).isEqualTo("theirs");
    }

    @Test
    void the_type_that_is_given_counts() throws IOException {
        Line line = Line.of("meeting", "read", write("call.txt", CALL), "--type", "technical-deep-dive", "--json");
        assertThat(line.documents().getFirst().path("type").asText()).isEqualTo("technical-deep-dive");
    }

    @Test
    void people_read_a_page() throws IOException {
        Line line =
                Line.of("meeting", "read", write("call.txt", CALL), "--date", "2026-03-10", "--our-people", "Ada Moss");
        assertThat(line.exit()).isZero();
        assertThat(line.out())
                .contains("Action items")
                .contains("send the price list")
                .contains("2026-03-13")
                .contains("Open questions")
                .contains("Does it run on our old scanners?");
    }

    @Test
    void chinese_in_its_own_encoding_is_read() throws IOException {
        Path file = Files.write(folder.resolve("gb.txt"), CHINESE.getBytes(Charset.forName("GB18030")));
        Line line = Line.of("meeting", "read", file.toString(), "--date", "2026-03-10", "--our-people", "张伟", "--json");
        JsonNode reading = line.documents().getFirst();
        assertThat(reading.path("language").asText()).isEqualTo("zh");
        assertThat(reading.path("actionItems").get(0).path("due").asText()).isEqualTo("2026-03-13");
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_cure_and_the_others_are_read() throws IOException {
        Line line = Line.of("meeting", "read", "--json", write("empty.vtt", "WEBVTT\n"), write("call.txt", CALL));
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.err()).contains("empty.vtt: line 1: no cue in it has a word; export it");
        assertThat(line.documents().getFirst().path("error").asText()).contains("no cue in it");
        assertThat(line.documents().get(1).path("actionItems")).isNotEmpty();
    }

    @Test
    void usage_is_exit_two() throws IOException {
        String file = write("call.txt", CALL);
        assertThat(Line.of("meeting", "read", "nowhere.vtt").exit()).isEqualTo(2);
        assertThat(Line.of("meeting", "read", file, "--date", "tomorrow").err()).contains("write it as 2026-10-14");
        assertThat(Line.of("meeting", "read", file, "--zone", "Mars").exit()).isEqualTo(2);
        assertThat(Line.of("meeting", "read", file, "--type", "party").err()).contains("discovery, demo");
        assertThat(Line.of("meeting").exit()).isEqualTo(2);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
