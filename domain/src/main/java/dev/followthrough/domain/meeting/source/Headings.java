package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.meeting.Lexicon;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that stand before a colon, or alone on a line, and name a part of the source (`headings.txt`).
public final class Headings {
    private static final Lexicon WORDS = Lexicon.load("headings.txt");
    private static final Pattern LINE = Pattern.compile(
            "^[\\s#>*_=-]*(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）]\\s*)?\\**(.{1,40}?)\\**\\s*(?:[(（][^)）]{0,20}[)）])?\\s*[:：]?\\**[=\\s]*$");

    private Headings() {}

    /// @return the heading's label when the whole line is one
    public static Optional<String> ofLine(String line) {
        Matcher match = LINE.matcher(line);
        return match.matches() ? label(match.group(1)) : Optional.empty();
    }

    /// @return the label of what stands before a colon
    public static Optional<String> label(String words) {
        return WORDS.whole(words.strip().replaceAll("[*_#]", "").strip());
    }
}
