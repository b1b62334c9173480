package dev.followthrough.domain.cadence;

import dev.followthrough.domain.cadence.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one file.
final class Problems {
    private static final int LONGEST_QUOTE = 40;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void error(Place place, String path, String message, String suggestion) {
        add(Severity.ERROR, place, path, message, suggestion);
    }

    void warning(Place place, String path, String message, String suggestion) {
        add(Severity.WARNING, place, path, message, suggestion);
    }

    void note(Place place, String path, String message, String suggestion) {
        add(Severity.NOTE, place, path, message, suggestion);
    }

    private void add(Severity severity, Place place, String path, String message, String suggestion) {
        found.add(new Problem(severity, file, place.line(), place.column(), path, message, suggestion));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    List<Problem> sorted() {
        return found.stream().distinct().sorted(Problem.BY_PLACE).toList();
    }

    /// The author's own words in backquotes, cut and on one line.
    static String quoted(String text) {
        String line = oneLine(text);
        if (line.isEmpty()) return "an empty text";
        int codePoints = line.codePointCount(0, line.length());
        if (codePoints <= LONGEST_QUOTE) return "`" + line + "`";
        return "`" + line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…`";
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
