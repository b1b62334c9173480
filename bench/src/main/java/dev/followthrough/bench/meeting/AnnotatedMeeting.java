package dev.followthrough.bench.meeting;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.reading.MeetingReader;
import dev.followthrough.domain.meeting.source.Transcript;
import dev.followthrough.domain.meeting.source.TranscriptReader;
import dev.followthrough.domain.meeting.source.UnreadableTranscript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A source file and, beside it under the same name as `.yaml`, what a person found in it.
public record AnnotatedMeeting(String name, byte[] source, Annotated expected) {
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /// @return all that are in a folder, by name
    public static List<AnnotatedMeeting> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream()
                    .filter(file -> !file.toString().endsWith(".yaml"))
                    .filter(file -> sorted.contains(expectation(file)))
                    .map(AnnotatedMeeting::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Transcript transcript() {
        try {
            return TranscriptReader.read(source, name);
        } catch (UnreadableTranscript e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    public MeetingReading read() {
        return MeetingReader.read(transcript(), expected.frame().frame());
    }

    static AnnotatedMeeting of(String name, byte[] source, byte[] expected) throws IOException {
        return new AnnotatedMeeting(name, source, YAML.readValue(expected, Annotated.class));
    }

    private static AnnotatedMeeting load(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readAllBytes(file), Files.readAllBytes(expectation(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Path expectation(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".yaml"));
    }
}
