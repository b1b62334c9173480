package dev.followthrough.domain.meeting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words and patterns as data. A line `label | pattern` adds a pattern to its label; `@name = pattern` names a part
/// that later lines use as `<name>`; a label that ends in `-words` has words with blanks between; `#` begins a comment.
/// A blank stands for any white space. A pattern that begins
/// or ends with a Latin letter does so at a word's border. Case does not matter except within `(?-i:…)`.
public final class Lexicon {
    private static final Pattern PART = Pattern.compile("(?<!\\(\\?)<([a-z-]+)>");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, List<String>> written = new HashMap<>();

    private Lexicon() {}

    /// @param file in this package's folder
    public static Lexicon load(String file) {
        var lexicon = new Lexicon();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lexicon::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    /// @return the patterns of a label, in the file's order
    public List<Pattern> patterns(String label) {
        return patterns.getOrDefault(label, List.of());
    }

    /// @return the words of a label that is a list and no pattern
    public List<String> words(String label) {
        return written.getOrDefault(label, List.of()).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
    }

    public boolean has(String label, CharSequence text) {
        return patterns(label).stream()
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    /// Whether a text begins with one of the label's patterns.
    public boolean begins(String label, CharSequence text) {
        return patterns(label).stream()
                .anyMatch(pattern -> pattern.matcher(text).lookingAt());
    }

    /// @return the earliest match of a label
    public Optional<Matcher> first(String label, CharSequence text) {
        Matcher earliest = null;
        for (Pattern pattern : patterns(label)) {
            Matcher match = pattern.matcher(text);
            if (match.find() && (earliest == null || match.start() < earliest.start())) earliest = match;
        }
        return Optional.ofNullable(earliest);
    }

    /// How many matches there are of a label's patterns.
    public int count(String label, CharSequence text) {
        int count = 0;
        for (Pattern pattern : patterns(label)) {
            Matcher match = pattern.matcher(text);
            while (match.find()) count++;
        }
        return count;
    }

    /// @return the label one of whose patterns is the whole text
    public Optional<String> whole(CharSequence text) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(pattern -> pattern.matcher(text).matches()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void add(String line) {
        if (line.startsWith("@")) {
            int is = line.indexOf('=');
            parts.put(
                    line.substring(1, is).strip(),
                    "(?:" + filled(line.substring(is + 1).strip()) + ")");
            return;
        }
        int bar = line.indexOf(" | ");
        if (bar < 0) throw new IllegalArgumentException("no pattern in: " + line);
        String label = line.substring(0, bar).strip();
        String body = line.substring(bar + 3).strip();
        if (label.endsWith("-words")) {
            written.computeIfAbsent(label, any -> new ArrayList<>()).add(body);
            return;
        }
        patterns.computeIfAbsent(label, any -> new ArrayList<>()).add(compiled(filled(body)));
    }

    private String filled(String written) {
        Matcher part = PART.matcher(written);
        var filled = new StringBuilder();
        while (part.find()) {
            String value = parts.get(part.group(1));
            part.appendReplacement(filled, Matcher.quoteReplacement(value == null ? part.group() : value));
        }
        return part.appendTail(filled).toString();
    }

    private static Pattern compiled(String written) {
        String body = written.replace(" ?", "\\s*").replace(" ", "\\s+");
        String border = written.matches("^(?:\\(\\?<\\w+>|\\(\\?:|\\()*[A-Za-z].*") ? "(?<![\\p{IsLatin}\\p{N}])" : "";
        String end = written.matches(".*(?<!\\\\)[A-Za-z]\\)*$") ? "(?![\\p{IsLatin}\\p{N}])" : "";
        return Pattern.compile(border + "(?:" + body + ")" + end, FLAGS);
    }
}
