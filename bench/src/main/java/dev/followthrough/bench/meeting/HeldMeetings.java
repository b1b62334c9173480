package dev.followthrough.bench.meeting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The meetings that ship with the bench, as `meetings/index.txt` lists them.
public final class HeldMeetings {
    private static final String FOLDER = "/dev/followthrough/bench/meetings/";

    private HeldMeetings() {}

    public static List<AnnotatedMeeting> all() {
        try (var reader = new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HeldMeetings::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotatedMeeting load(String name) {
        try (InputStream source = open(name);
                InputStream expected = open(name.replaceFirst("\\.\\w+$", ".yaml"))) {
            return AnnotatedMeeting.of(name, source.readAllBytes(), expected.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(HeldMeetings.class.getResourceAsStream(FOLDER + name), name);
    }
}
