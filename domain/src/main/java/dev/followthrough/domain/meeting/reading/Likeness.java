package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Lexicon;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether two texts are about the same thing, by the words that say something; in Chinese by pairs of signs.
public final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}]+|\\p{IsHan}+");
    private static final Set<String> PLAIN =
            Set.copyOf(Lexicon.load("plain-words.txt").words("plain-words"));
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}.*");
    private static final String HAN_PLAIN = "的了我你您们给把就会要来去再先一下个这那吗呢吧";

    private Likeness() {}

    /// @return the words, lower case, without their endings
    public static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (word.find()) {
            String found = word.group();
            if (HAN.matcher(found).matches()) pairs(words, found);
            else if (!PLAIN.contains(found)) words.add(stem(found));
        }
        return words;
    }

    /// @return 0 to 1: the share of the smaller set that the other has too; 0 when one says nothing
    public static double share(Set<String> a, Set<String> b) {
        int smaller = Math.min(a.size(), b.size());
        return smaller == 0 ? 0 : (double) common(a, b) / smaller;
    }

    /// @return 0 to 1: twice the common words by all words (Dice)
    public static double dice(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common(a, b) / (a.size() + b.size());
    }

    private static int common(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common.size();
    }

    private static void pairs(Set<String> words, String han) {
        String said = han.chars()
                .filter(sign -> HAN_PLAIN.indexOf(sign) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (said.length() == 1) words.add(said);
        for (int i = 0; i + 1 < said.length(); i++) words.add(said.substring(i, i + 2));
    }

    private static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ing")) return word.substring(0, word.length() - 3);
        if (word.length() > 4 && word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        if (word.length() > 4 && word.endsWith("ed")) return word.substring(0, word.length() - 2);
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss"))
            return word.substring(0, word.length() - 1);
        return word;
    }
}
