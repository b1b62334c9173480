package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Fact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names, dates and kinds of conversation.
final class EnglishWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b(?!T)");

    private static final Pattern TITLED =
            Pattern.compile("((?:Dr|Prof|Professor)\\.?)(?: \\p{Lu}[\\p{L}.'-]*)+ (\\p{Lu}[\\p{L}'-]+)");

    private EnglishWords() {}

    static String firstName(String name) {
        String bare = name.strip().replaceFirst("(?i)^(?:(?:dr|prof|mr|mrs|ms|miss|herr|frau|dipl\\.-ing)\\.? )+", "");
        int comma = bare.indexOf(',');
        String given = comma >= 0 ? bare.substring(comma + 1).strip() : bare;
        String first = given.split("\\s+", 2)[0];
        return first.length() <= 2 && first.endsWith(".") ? given : first;
    }

    /// `Dr. Okafor` of `Dr. Marcus Okafor`; empty without such a title, or without a first name beside it.
    static Optional<String> titledName(String name) {
        Matcher titled = TITLED.matcher(name.strip());
        return titled.matches() ? Optional.of(titled.group(1) + " " + titled.group(2)) : Optional.empty();
    }

    /// How one speaks of the last contact: `our call`, `our exchange`.
    static String talk(Notes notes) {
        String channel = notes.brief().lastContact().channel();
        return switch (channel == null ? "" : channel.toLowerCase(Locale.ROOT)) {
            case "call", "phone" -> "call";
            case "demo" -> "demo";
            case "meeting", "visit", "workshop" -> "meeting";
            case "email", "mail" -> "exchange";
            default -> "conversation";
        };
    }

    /// Dates in a fact's words, as one writes them: `2026-10-16` becomes `16 October`.
    static String withDates(String text) {
        return ISO.matcher(text).replaceAll(match -> {
            try {
                return SHORT.format(LocalDate.parse(match.group()));
            } catch (DateTimeParseException e) {
                return match.group();
            }
        });
    }

    /// @return empty when the value is no date
    static String day(Fact fact) {
        try {
            String value = fact.value().strip();
            return value.contains("T")
                    ? DAY_AND_TIME.format(LocalDateTime.parse(value))
                    : DAY.format(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
