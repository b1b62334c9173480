package dev.followthrough.domain.drafting.writer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person is called, from the name as a CRM has it.
final class EnglishNames {
    private static final Pattern TITLED =
            Pattern.compile("((?:Dr|Prof|Professor)\\.?)(?: \\p{Lu}[\\p{L}.'-]*)+ (\\p{Lu}[\\p{L}'-]+)");

    private EnglishNames() {}

    static String first(String name) {
        String bare = name.strip().replaceFirst("(?i)^(?:(?:dr|prof|mr|mrs|ms|miss|herr|frau|dipl\\.-ing)\\.? )+", "");
        int comma = bare.indexOf(',');
        String given = comma >= 0 ? bare.substring(comma + 1).strip() : bare;
        String first = given.split("\\s+", 2)[0];
        return first.length() <= 2 && first.endsWith(".") ? given : first;
    }

    /// `Dr. Okafor` of `Dr. Marcus Okafor`; empty without such a title, or without a first name beside it.
    static Optional<String> titled(String name) {
        Matcher titled = TITLED.matcher(name.strip());
        return titled.matches() ? Optional.of(titled.group(1) + " " + titled.group(2)) : Optional.empty();
    }
}
