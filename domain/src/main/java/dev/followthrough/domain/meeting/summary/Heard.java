package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.Noted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds sentences in which somebody tells what our team wants to know, by the patterns of `heard.txt`.
final class Heard {
    enum About {
        PAIN,
        TIMELINE,
        BUDGET,
        DECISION,
        COMPETITOR,
        VAGUE,
        BUDGET_DOUBT,
        CONCERN,
        SHIFT
    }

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；])|\\n+");
    /// An exclamation tells nothing; a Chinese sentence says much in few characters.
    private static final int SHORTEST = 6;
    private static final Map<About, List<Pattern>> PATTERNS = read();

    private Heard() {}

    /// @param most how many at the most, in the order in which they were said
    static List<Noted> of(Stream<Spoken> lines, About about, int most) {
        return lines.flatMap(line -> sentences(line.text())
                        .filter(sentence -> isAbout(sentence, about))
                        .map(sentence -> new Noted(sentence, line.who(), sentence)))
                .limit(most)
                .toList();
    }

    static boolean isAbout(String text, About about) {
        return PATTERNS.getOrDefault(about, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    /// Questions tell nothing.
    private static Stream<String> sentences(String text) {
        return Stream.of(END.split(text))
                .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
                .filter(sentence -> sentence.length() >= SHORTEST)
                .filter(sentence -> !sentence.endsWith("?") && !sentence.endsWith("？"));
    }

    private static Map<About, List<Pattern>> read() {
        Map<About, List<Pattern>> patterns = new EnumMap<>(About.class);
        List<Pattern> current = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("[") && line.endsWith("]")) {
                About about = About.valueOf(line.substring(1, line.length() - 1)
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'));
                current = patterns.computeIfAbsent(about, any -> new ArrayList<>());
            } else {
                current.add(Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
        return patterns;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Heard.class.getResourceAsStream("heard.txt"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
