package dev.followthrough.domain.drafting.check;

import java.util.Map;
import java.util.regex.Pattern;

/// Takes typographic tricks away before words are compared: letters of another alphabet that look like Latin ones,
/// characters that nobody sees, runs of white space.
final class Disguise {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFFA0]");
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*\\n\\s*\\n\\s*");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern SPACED = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final char BETWEEN = '\u0001';
    private static final String ALIKE = "аaеeоoрpсcуyхxіiјjѕsԁdһhӏlвbкkмmнhтtαaεeιiοoρpυuνvκkɡgıi";
    private static final Map<Character, Character> LATIN = pairs();

    private Disguise() {}

    private static Map<Character, Character> pairs() {
        Map<Character, Character> latin = new java.util.HashMap<>();
        for (int i = 0; i < ALIKE.length(); i += 2) latin.put(ALIKE.charAt(i), ALIKE.charAt(i + 1));
        return Map.copyOf(latin);
    }

    /// One line a paragraph.
    static String off(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String seen = UNSEEN.matcher(text).replaceAll("");
        for (int i = 0; i < seen.length(); i++) plain.append(latin(seen.charAt(i)));
        String runs = PARAGRAPH.matcher(plain).replaceAll(String.valueOf(BETWEEN));
        String even = BLANK.matcher(runs).replaceAll(" ").replace(BETWEEN, '\n');
        return SPACED.matcher(even).replaceAll("");
    }

    /// A whole word of letters that only look Latin: `сору`.
    static boolean isMask(String word) {
        return word.chars().allMatch(c -> LATIN.containsKey(Character.toLowerCase((char) c)));
    }

    private static char latin(char letter) {
        Character other = LATIN.get(letter);
        if (other != null) return other;
        Character upper = LATIN.get(Character.toLowerCase(letter));
        return upper == null ? letter : Character.toUpperCase(upper);
    }
}
