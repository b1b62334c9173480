package dev.followthrough.domain.meeting.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;

/// Sources in the words of the tests.
final class Sources {
    private Sources() {}

    static Transcript read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "meeting.txt");
    }

    static Transcript read(byte[] content, String name) {
        try {
            return TranscriptReader.read(content, name);
        } catch (UnreadableTranscript e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// Each turn as `speaker: text`.
    static List<String> turns(Transcript transcript) {
        return transcript.turns().stream()
                .map(turn -> turn.speaker() + ": " + turn.text())
                .toList();
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] content, String name) {
        return assertThatThrownBy(() -> TranscriptReader.read(content, name)).isInstanceOf(UnreadableTranscript.class);
    }
}
