package dev.followthrough.domain.meeting.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is to be done, cut out of a sentence: without who, by when, on what condition, and what was only said along.
final class Deed {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+");

    private final Tongue tongue;
    private final Deadlines deadlines;

    Deed(Tongue tongue, Deadlines deadlines) {
        this.tongue = tongue;
        this.deadlines = deadlines;
    }

    /// @param text from the verb to where the next bond begins
    String of(String text) {
        String deed = without(text, deadlines.in(text));
        Matcher condition = tongue.speech().first("condition", deed).orElse(null);
        if (condition != null && condition.start() > 3) deed = deed.substring(0, condition.start());
        deed = deed.split("[.!?。！？]+(?=\\s|$)", 2)[0];
        for (Pattern ending : tongue.speech().patterns("ending")) {
            Matcher match = ending.matcher(deed);
            if (match.find() && match.start() > 3) deed = deed.substring(0, match.start());
        }
        for (Pattern object : tongue.speech().patterns("object"))
            deed = object.matcher(deed).replaceFirst("");
        return tidy(deed);
    }

    /// A clause as it can stand alone, for a context: without an opening such as "okay, so".
    String plainly(String sentence) {
        String plain = sentence;
        for (Pattern opening : tongue.speech().patterns("opening")) {
            Matcher match = opening.matcher(plain);
            if (match.lookingAt() && match.end() < plain.length() - 2) plain = plain.substring(match.end());
        }
        return plain.strip().replaceAll("[.!?。！？…]+$", "");
    }

    /// Whether what is to be done can only be understood from what was said before.
    boolean isVague(String deed) {
        if (tongue.isChinese()) {
            String rest = deed;
            for (Pattern vague : tongue.speech().patterns("vague"))
                rest = vague.matcher(rest).replaceAll("");
            return rest.replaceAll("[^\\p{IsHan}\\p{IsLatin}]", "").length() < 2;
        }
        Matcher word = WORD.matcher(deed);
        while (word.find()) {
            String found = word.group();
            if (tongue.speech().patterns("vague").stream()
                    .noneMatch(vague -> vague.matcher(found).matches())) return false;
        }
        return true;
    }

    private static String without(String text, List<Deadline> cut) {
        StringBuilder rest = new StringBuilder(text);
        for (int i = cut.size() - 1; i >= 0; i--)
            rest.replace(cut.get(i).start(), cut.get(i).end(), "\u0001");
        return rest.toString()
                .replaceAll(
                        "(?i)[,，]?\\s*(?:\\b(?:on|at|in|by|before|until|for|due|around|over|next|this)\\s+(?:the\\s+)?)?\u0001[,，]?",
                        " ");
    }

    private static String tidy(String deed) {
        return deed.replaceAll("[(（]\\s*[)）]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "")
                .replaceAll(" (?=[,.;:])", "")
                .replaceAll("(?i)(?:[\\s,;:，；：、–—-]|\\b(?:and|or|so|then|but|on|by|at|the|for|with)\\b(?=\\W*$))+$", "")
                .replaceAll("^[\\s,;:，；：、）)]+", "")
                .strip();
    }
}
