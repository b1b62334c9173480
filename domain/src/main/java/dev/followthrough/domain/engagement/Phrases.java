package dev.followthrough.domain.engagement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Phrases as data: files in `mail/` with lines `label | pattern` or `label weight | pattern`. A blank in a pattern
/// stands for any white space, `~` for up to 40 characters of the same sentence, and a pattern that begins or ends
/// with a letter does so at a word's border, where the script has borders.
record Phrases(List<Phrase> all) {
    record Phrase(String label, int weight, Pattern pattern) {}

    /// @param found the words that matched
    record Hit(Phrase phrase, String found) {
        String label() {
            return phrase.label();
        }

        /// For the evidence.
        String words() {
            return quoted(found);
        }
    }

    static String quoted(String words) {
        return "\"" + words.strip().replaceAll("\\s+", " ") + "\"";
    }

    /// Words and their borders in every script, not in ASCII alone.
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE;

    /// Begins at the start of a line or of the text, or in a script that has no borders of words.
    private static final Pattern UNBORDERED =
            Pattern.compile("\\^|\\\\A|\\W{0,3}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    /// A line as it is written.
    record Line(String label, int weight, String written) {}

    static Phrases load(String file) {
        return new Phrases(lines(file).stream()
                .map(line -> new Phrase(line.label(), line.weight(), pattern(line.written())))
                .toList());
    }

    static List<Line> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("mail/" + file + ".txt"), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Phrases::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrases loadAll(String... files) {
        return new Phrases(
                Stream.of(files).flatMap(file -> load(file).all().stream()).toList());
    }

    Phrases labelled(String label) {
        return new Phrases(
                all.stream().filter(phrase -> phrase.label().equals(label)).toList());
    }

    Optional<Hit> first(CharSequence text) {
        return hits(text).findFirst();
    }

    boolean in(CharSequence text) {
        return first(text).isPresent();
    }

    /// The first match of each phrase, in the file's order.
    Stream<Hit> hits(CharSequence text) {
        return all.stream().flatMap(phrase -> {
            Matcher match = phrase.pattern().matcher(text);
            return match.find() ? Stream.of(new Hit(phrase, match.group())) : Stream.empty();
        });
    }

    /// Blanks out whatever matches.
    String without(String text) {
        String rest = text;
        for (Phrase phrase : all) rest = phrase.pattern().matcher(rest).replaceAll(" ");
        return rest;
    }

    private static Line line(String line) {
        String[] parts = line.split("\\|", 2);
        if (parts.length != 2) throw new IllegalArgumentException("no pattern in: " + line);
        String[] head = parts[0].strip().split("\\s+");
        int weight = head.length > 1 ? Integer.parseInt(head[1]) : 0;
        return new Line(head[0], weight, parts[1].strip());
    }

    private static Pattern pattern(String written) {
        String body = Accents.mayLack(written)
                .replace(" ?", "\\s*")
                .replace(" ", "\\s+")
                .replace("~", "[^.!?。！？]{0,40}");
        boolean anchored = UNBORDERED.matcher(written).lookingAt();
        String border = anchored ? "" : "(?<![\\p{IsLatin}\\p{N}])";
        String end = written.endsWith("$") || written.endsWith("\\z") ? "" : "(?![\\p{IsLatin}\\p{N}])";
        return Pattern.compile(border + "(?:" + body + ")" + end, FLAGS);
    }
}
