package dev.followthrough.domain.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.source.TranscriptReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The meetings that the rules were made on: nothing that is understood of them may be lost again. They measure
/// nothing; that is what the bench's own meetings are for.
class DevelopmentSetTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TestFactory
    Stream<DynamicTest> each_commitment_is_found_with_its_date_and_nothing_that_only_sounds_like_one()
            throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(DevelopmentSetTest.class.getResource("../dev"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().filter(file -> !file.toString().endsWith(".yaml")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws Exception {
        JsonNode expected = YAML.readTree(Files.readAllBytes(
                file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".yaml"))));
        JsonNode date = expected.path("frame").path("date");
        List<String> ours = new ArrayList<>();
        expected.path("frame").path("ourPeople").forEach(name -> ours.add(name.asText()));
        var frame = new MeetingFrame(
                null,
                date.isMissingNode() ? null : LocalDate.parse(date.asText()),
                ZoneId.of(expected.path("frame").path("zone").asText()),
                ours);
        MeetingReading reading =
                MeetingReader.read(TranscriptReader.read(Files.readAllBytes(file), file.toString()), frame);
        for (JsonNode item : expected.path("actionItems"))
            assertThat(reading.actionItems()).as(item.path("what").asText()).anyMatch(found -> isThat(item, found));
        for (JsonNode question : expected.path("openQuestions"))
            assertThat(reading.openQuestions())
                    .anyMatch(found -> isAlike(question.path("quote").asText(), found.quote()));
        for (JsonNode trap : expected.path("not"))
            assertThat(reading.actionItems()).noneMatch(found -> found.quote().contains(trap.asText()));
    }

    private static boolean isThat(JsonNode expected, ActionItem found) {
        String side = expected.path("side").asText();
        String due = expected.path("due").isMissingNode()
                ? "null"
                : expected.path("due").asText();
        boolean same = isAlike(expected.path("quote").asText(), found.quote())
                || Likeness.share(Likeness.words(expected.path("what").asText()), Likeness.words(found.what())) > 0.5;
        return same && found.side().name().equalsIgnoreCase(side) && due.equals(String.valueOf(found.due()));
    }

    private static boolean isAlike(String quote, String found) {
        return Likeness.dice(Likeness.words(quote), Likeness.words(found)) > 0.5 || found.contains(quote);
    }
}
