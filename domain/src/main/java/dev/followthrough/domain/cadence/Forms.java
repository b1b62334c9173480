package dev.followthrough.domain.cadence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guesses what somebody meant who wrote a time, an hour or a name in another form.
final class Forms {
    private static final Pattern WORDS =
            Pattern.compile("(?i)(\\d{1,4})\\s*(minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w)");
    private static final Pattern ISO = Pattern.compile("(?i)PT?(\\d{1,4})([MHDW])");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(?:uhr)?");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    private Forms() {}

    static String cure(String form, String given) {
        String text = given.strip();
        if (form.startsWith("a time") || form.startsWith("a share")) return time(text);
        if (form.startsWith("an hour")) return hour(text);
        if (form.startsWith("what can follow")) return Nearest.suggestion(text, List.of("hold", "stop", "sleep"));
        return form.startsWith("small letters") ? slug(text) : "write it in words";
    }

    private static String time(String text) {
        for (Pattern pattern : new Pattern[] {WORDS, ISO}) {
            Matcher match = pattern.matcher(text);
            if (match.matches()) return write(Integer.parseInt(match.group(1)) + unit(match.group(2)));
        }
        return "write a number and `min`, `h`, `d` or `w`";
    }

    private static String unit(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.startsWith("m") ? "min" : small.substring(0, 1);
    }

    private static String hour(String text) {
        Matcher match = HOUR.matcher(text);
        if (!match.matches() || Integer.parseInt(match.group(1)) > 23) return write("09:00");
        String minutes = match.group(2) == null ? "00" : match.group(2);
        return write("%02d:%s".formatted(Integer.parseInt(match.group(1)), minutes));
    }

    private static String slug(String text) {
        String slug = NOT_SLUG.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = slug.replaceAll("^-+|-+$", "");
        return write(trimmed.isEmpty() ? "my-cadence" : trimmed);
    }

    private static String write(String form) {
        return "write `" + form + "`";
    }
}
