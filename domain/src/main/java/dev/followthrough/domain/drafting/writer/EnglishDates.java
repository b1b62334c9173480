package dev.followthrough.domain.drafting.writer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates in a fact's words, as one writes them: `2026-10-16` becomes `16 October`.
final class EnglishDates {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b(?!T)");

    private EnglishDates() {}

    static String written(String text) {
        return ISO.matcher(text).replaceAll(match -> {
            try {
                return SHORT.format(LocalDate.parse(match.group()));
            } catch (DateTimeParseException e) {
                return match.group();
            }
        });
    }
}
