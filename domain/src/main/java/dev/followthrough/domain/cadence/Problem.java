package dev.followthrough.domain.cadence;

import java.util.Comparator;
import java.util.Locale;

/// Something in a cadence file that has to change (error), be looked at (warning), or is good to know (note).
///
/// @param line       from 1
/// @param column     from 1
/// @param path       JSON pointer to what it is about, such as `/steps/2/channel`; empty: the file itself
/// @param suggestion what to do about it
public record Problem(
        Severity severity, String file, int line, int column, String path, String message, String suggestion) {

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::message);

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean isNote() {
        return severity == Severity.NOTE;
    }

    /// One line as compilers write it, so that editors and CI find the place: `FILE:LINE:COLUMN: error: message
    /// (suggestion)`.
    public String asLine() {
        String word = severity.name().toLowerCase(Locale.ROOT);
        return "%s:%d:%d: %s: %s (%s)".formatted(file, line, column, word, message, suggestion);
    }
}
