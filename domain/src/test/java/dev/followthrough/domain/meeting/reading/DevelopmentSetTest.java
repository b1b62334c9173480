package dev.followthrough.domain.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.source.TranscriptReader;
import dev.followthrough.domain.meeting.source.UnreadableTranscript;
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
import org.junit.jupiter.api.Test;

/// The meetings that the rules were made on: nothing that is understood of them may be lost again. They measure
/// nothing; that is what the bench's own meetings are for.
class DevelopmentSetTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final List<String> lost = new ArrayList<>();
    private final List<String> trapped = new ArrayList<>();

    @Test
    void what_is_understood_of_them_is_not_lost_again() throws IOException, URISyntaxException, UnreadableTranscript {
        Path folder = Path.of(Objects.requireNonNull(DevelopmentSetTest.class.getResource("../dev"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> !name.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) check(file);
        }
        assertThat(trapped).isEmpty();
        assertThat(lost).hasSizeLessThanOrEqualTo(4);
    }

    private void check(Path file) throws IOException, UnreadableTranscript {
        JsonNode expected = YAML.readTree(Files.readAllBytes(
                file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".yaml"))));
        MeetingReading reading =
                MeetingReader.read(TranscriptReader.read(Files.readAllBytes(file), file.toString()), frame(expected));
        for (JsonNode item : expected.path("actionItems"))
            if (reading.actionItems().stream().noneMatch(found -> isThat(item, found))) lost.add(item.toString());
        for (JsonNode question : expected.path("openQuestions"))
            if (reading.openQuestions().stream()
                    .noneMatch(found -> isAlike(question.path("quote").asText(), found.quote())))
                lost.add(question.toString());
        List<ActionItem> surplus = reading.actionItems().stream()
                .filter(found -> expected.path("actionItems").valueStream().noneMatch(item -> isThat(item, found)))
                .toList();
        for (JsonNode trap : expected.path("not"))
            if (surplus.stream().anyMatch(found -> found.quote().contains(trap.asText()))) trapped.add(trap.asText());
    }

    private static MeetingFrame frame(JsonNode expected) {
        JsonNode date = expected.path("frame").path("date");
        List<String> ours = new ArrayList<>();
        expected.path("frame").path("ourPeople").forEach(name -> ours.add(name.asText()));
        LocalDate day = date.isMissingNode() ? null : LocalDate.parse(date.asText());
        return new MeetingFrame(
                null, day, ZoneId.of(expected.path("frame").path("zone").asText()), ours);
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
