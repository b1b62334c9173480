package dev.followthrough.domain.drafting.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two ways of naming a trouble mean the same: every telling word of the shorter is in the longer, whatever
/// its ending.
public final class Concern {
    private static final int STEM = 5;
    private static final Set<String> EMPTY =
            Set.of("the", "and", "for", "our", "their", "with", "that", "this", "too", "are", "of", "in", "to");

    private Concern() {}

    /// Whether two questions are about one thing: at least half of the shorter one's telling words, and two, are in
    /// the other.
    public static boolean isLike(String one, String other) {
        Set<String> fewer = stems(one);
        Set<String> more = stems(other);
        if (fewer.isEmpty() || more.isEmpty()) return has(one, other) || has(other, one);
        if (fewer.size() > more.size()) return isLike(other, one);
        long shared = fewer.stream().filter(more::contains).count();
        return shared >= 2 && 2 * shared >= fewer.size();
    }

    public static boolean speaksOf(String concern, String words) {
        Set<String> wanted = stems(words);
        if (wanted.isEmpty()) return has(concern, words);
        return stems(concern).containsAll(wanted);
    }

    /// Chinese has no spaces to part words at.
    private static boolean has(String concern, String words) {
        String plain = words.replaceAll("\\s", "");
        return !plain.isEmpty() && concern.replaceAll("\\s", "").contains(plain);
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{IsLatin}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !EMPTY.contains(word))
                .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                .collect(Collectors.toSet());
    }
}
