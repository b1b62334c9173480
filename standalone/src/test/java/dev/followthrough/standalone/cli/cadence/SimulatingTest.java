package dev.followthrough.standalone.cli.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatingTest {
    private static final String CADENCE = "../cadences/standard-21-day.yaml";

    @TempDir
    Path folder;

    @Test
    void a_quiet_prospect_gets_the_whole_cadence() throws IOException {
        Line line = simulate("""
                start: 2026-10-05T10:00
                contact: {zone: America/New_York, name: Anna}
                owner: {zone: Europe/Berlin, approvesAfter: PT2H, doesTasksAfter: PT30M}
                """);
        List<JsonNode> steps = line.documents();
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(steps)
                .extracting(step -> step.path("what").asText())
                .contains("touch recap sent", "touch case-study sent", "touch close-the-loop sent");
        JsonNode sent = steps.stream()
                .filter(step -> step.path("what").asText().equals("touch recap sent"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.path("at").asText()).isEqualTo("2026-10-06T14:00:00Z");
        assertThat(sent.path("localTime").asText()).isEqualTo("2026-10-06T10:00");
        assertThat(sent.path("zone").asText()).isEqualTo("America/New_York");
        assertThat(sent.path("channel").asText()).isEqualTo("email");
        assertThat(sent.path("angle").asText()).startsWith("What they said they need");
        assertThat(sent.path("why").asText()).isNotBlank();
        assertThat(steps)
                .filteredOn(step -> step.path("what").asText().equals("handed over to nurture"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.path("why").asText()).isEqualTo("every step of the cadence has been done"));
        assertThat(steps.getLast().path("cadence").asText()).isEqualTo("nurture");
    }

    @Test
    void what_the_prospect_does_changes_the_angle_and_an_answer_ends_the_sending() throws IOException {
        Line line = simulate("""
                start: 2026-10-05T10:00:00-04:00
                contact: {zone: America/New_York}
                events:
                  - {at: P2D, is: clicked}
                  - {at: 2026-10-10T09:00, is: replied, intent: positive, mood: sunny}
                """);
        List<JsonNode> steps = line.documents();
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(steps)
                .filteredOn(step -> step.path("what").asText().equals("touch roi-point sent"))
                .singleElement()
                .satisfies(step -> assertThat(step.path("angle").asText()).contains("the resource they read"));
        assertThat(steps).noneMatch(step -> step.path("what").asText().equals("touch case-study sent"));
        assertThat(line.err()).contains("script.yaml:5:59: warning: `mood` is not read");
    }

    @Test
    void people_read_a_line_a_step_in_local_time() throws IOException {
        Path script = write("start: 2026-10-05T10:00\ncontact: {zone: Europe/Madrid}\n");
        Line line = Line.of("cadence", "simulate", CADENCE, "--script", script.toString());
        assertThat(line.exit()).isZero();
        assertThat(line.out()).contains("2026-10-06 10:00  touch recap sent (email): ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            begin: 2026-10-05                                       | 1:1: error: there is no word `begin` here; known are start
            start: soon                                             | 1:8: error: `soon` is no moment
            start: 2026-10-05\\ncontact: {zone: Mars/Base}          | 2:17: error: `Mars/Base` is no time zone
            start: 2026-10-05\\nevents: [{at: P1D, is: sneezed}]    | 2:24: error: nothing of the name `sneezed` can happen
            start: 2026-10-05\\nevents: [{at: tomorrow, is: opened}] | 2:15: error: `tomorrow` is no moment; write a time from the start such as P3DT2H
            start: 2026-10-05\\nevents: [{is: opened}]              | 2:10: error: `at` is missing here
            start: 2026-10-05\\nevents: [{at: P1D, is: replied, intent: happy}] | 2:41: error: `happy` is not one of positive, question
            start: 2026-10-05\\nevents: {at: P1D}                   | 2:9: error: this is a list
            start: [1                                               | error: from here on this is no YAML
            start: 2026-10-05\\nstart: 2026-10-06                   | 2:1: error: `start` stands here twice
            ''                                                      | 1:1: error: the script is empty
            """)
    void a_bad_script_is_told_with_line_and_column(String script, String problem) throws IOException {
        Line line = simulate(script.replace("\\n", "\n"));
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("script.yaml:").contains(problem);
    }

    @Test
    void a_bad_cadence_is_told_and_missing_files_are_usage() throws IOException {
        Path script = write("start: 2026-10-05\n");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "language: 1\nname: bad\nstepps: []\n");
        Line line = Line.of("cadence", "simulate", bad.toString(), "--script", script.toString());
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.err()).startsWith(bad + ":3:1: error: there is no word `stepps` here");
        assertThat(Line.of("cadence", "simulate", CADENCE, "--script", "nowhere.yaml")
                        .exit())
                .isEqualTo(2);
        assertThat(Line.of("cadence", "simulate", CADENCE).exit()).isEqualTo(2);
    }

    @Test
    void random_prospects_are_counted_where_they_end_and_drawn() throws IOException {
        Path picture = folder.resolve("paths.svg");
        Line line = Line.of(
                "cadence", "simulate", CADENCE, "--random", "200", "--seed", "7", "--picture", picture.toString());
        assertThat(line.exit()).as(line.out()).isZero();
        assertThat(line.out())
                .contains("WHERE THEY END")
                .contains("handed over to nurture")
                .contains("200 prospects,")
                .contains("0 promises broken");
        assertThat(Files.readString(picture)).startsWith("<svg ");
        Line again = Line.of("cadence", "simulate", CADENCE, "--random", "200", "--seed", "7", "--json");
        JsonNode json = again.documents().getFirst();
        assertThat(json.path("prospects").asInt()).isEqualTo(200);
        assertThat(json.path("ends").path("handed over to nurture").asInt()).isPositive();
        assertThat(json.path("steps").get(0).path("touches").asInt()).isEqualTo(200);
        assertThat(json.path("broken")).isEmpty();
    }

    @Test
    void a_script_and_random_prospects_exclude_each_other() throws IOException {
        Path script = write("start: 2026-10-05\n");
        assertThat(Line.of("cadence", "simulate", CADENCE, "--script", script.toString(), "--random", "5")
                        .exit())
                .isEqualTo(2);
        assertThat(Line.of("cadence", "simulate", CADENCE, "--random", "0").exit())
                .isEqualTo(2);
        assertThat(Line.of("cadence", "simulate", CADENCE, "--script", script.toString(), "--picture", "x.svg")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void the_script_of_the_reference_goes_as_it_says() throws IOException {
        String page = Files.readString(Path.of("../docs/cadences.md"));
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
        Path cadence = Files.writeString(folder.resolve("after-a-call.yaml"), blocks.getFirst());
        String events = blocks.stream()
                .filter(block -> block.contains("expect:"))
                .findFirst()
                .orElseThrow();
        Path script = Files.writeString(folder.resolve("script.yaml"), events);
        Line line = Line.of("cadence", "simulate", cadence.toString(), "--script", script.toString());
        assertThat(line.exit()).as(line.err()).isZero();
        assertThat(line.err()).isEmpty();
    }

    private Line simulate(String script) throws IOException {
        return Line.of("cadence", "simulate", CADENCE, "--script", write(script).toString(), "--json");
    }

    private Path write(String script) throws IOException {
        return Files.writeString(folder.resolve("script.yaml"), script);
    }
}
