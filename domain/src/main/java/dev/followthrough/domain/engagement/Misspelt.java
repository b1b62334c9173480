package dev.followthrough.domain.engagement;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts words right that ask for a way out and were mistyped ("unsubcsribe"), so that the same rules hear them. The
/// words are `misspelt.txt`.
final class Misspelt {
    private static final Set<String> WORDS = words("word");
    private static final Set<String> OTHER = words("other");
    private static final Pattern WORD = Pattern.compile("\\p{L}{6,}");
    /// Shorter words have too many neighbours; from here on one slip more is forgiven.
    private static final int LONG = 11;

    private Misspelt() {}

    static String mended(String text) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mendedWord(found.group())));
    }

    private static String mendedWord(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (WORDS.contains(word) || OTHER.contains(word)) return written;
        return WORDS.stream()
                .filter(meant -> meant.charAt(0) == word.charAt(0))
                .filter(meant -> slips(meant, word) <= (meant.length() >= LONG ? 2 : 1))
                .findFirst()
                .orElse(written);
    }

    /// Letters wrong, missing, too many or swapped with their neighbour (optimal string alignment).
    private static int slips(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) return Integer.MAX_VALUE;
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + differs);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static Set<String> words(String label) {
        return Phrases.lines("misspelt").stream()
                .filter(line -> line.label().equals(label))
                .flatMap(line -> Arrays.stream(line.written().split(" ")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
