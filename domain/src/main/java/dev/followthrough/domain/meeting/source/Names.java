package dev.followthrough.domain.meeting.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a few words may be somebody's name.
final class Names {
    private static final int MOST_WORDS = 5;
    private static final int MOST_HAN = 12;
    private static final Pattern BRACKET = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /// Written small in the midst of names.
    private static final Set<String> SMALL =
            Set.of("de", "da", "del", "van", "von", "der", "den", "la", "le", "el", "bin", "al", "of", "at");

    private Names() {}

    /// @param label what stands before the colon
    static boolean mayBeSpeaker(String label) {
        String name = BRACKET.matcher(label).replaceAll("").strip();
        if (name.isEmpty() || Headings.label(name).isPresent()) return false;
        if (HAN.matcher(name).find()) return name.length() <= MOST_HAN && !name.matches(".*[，。、；“”].*");
        List<String> words = List.of(name.split("[\\s,]+"));
        return words.size() <= MOST_WORDS && words.stream().allMatch(Names::isPart);
    }

    private static boolean isPart(String word) {
        return SMALL.contains(word)
                || word.matches("\\d{1,2}")
                || word.matches("\\p{Lu}[\\p{L}.'’-]*")
                || word.matches("[(&/@-]+.*");
    }
}
