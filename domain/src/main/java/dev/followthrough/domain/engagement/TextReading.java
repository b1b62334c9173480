package dev.followthrough.domain.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a text message that came back wants. A word that the networks know as the way out is one, in whatever language
/// and case; so is what a mail would be read as a wish to be left alone.
///
/// @param why in words
public record TextReading(Intent intent, String why) {
    private static final Set<String> STOP_WORDS = words();

    public static TextReading of(String text) {
        String said = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", " ")
                .strip();
        if (STOP_WORDS.contains(said)) return new TextReading(Intent.UNSUBSCRIBE, "a word that stops text messages");
        if (Intents.wantsToBeLeftAlone(text)) return new TextReading(Intent.UNSUBSCRIBE, "asks to be left alone");
        Intents.Judged judged = Intents.judge(new Written(text, "", "en"));
        return new TextReading(judged.intent(), String.join("; ", judged.why()));
    }

    private static Set<String> words() {
        try (InputStream in = Objects.requireNonNull(TextReading.class.getResourceAsStream("text/stop-words.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
