package dev.followthrough.domain.engagement;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Many people leave accents out on a telephone: a pattern's longer words match without them too. Short words keep
/// theirs ("sí" is not "si").
final class Accents {
    /// A class in brackets, an escape, or a word; only words are changed.
    private static final Pattern PIECE = Pattern.compile("\\[(?:\\\\.|[^\\]\\\\])*]|\\\\[pP]\\{\\w+}|\\\\.|\\p{L}{4,}");

    private static final Map<Character, String> ALTERNATIVES = Phrases.lines("accents").stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> line.label().charAt(0),
                    line -> "(?:" + line.label() + "|" + line.written().replace(' ', '|') + ")"));

    private Accents() {}

    static String mayLack(String pattern) {
        return PIECE.matcher(pattern)
                .replaceAll(piece -> Matcher.quoteReplacement(
                        Character.isLetter(piece.group().charAt(0)) ? loose(piece.group()) : piece.group()));
    }

    private static String loose(String word) {
        return word.chars()
                .mapToObj(c -> ALTERNATIVES.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }
}
