package dev.followthrough.domain.cadence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The known word that somebody probably meant.
final class Nearest {
    private static final int LONGEST_LIST = 12;
    private static final int LONGEST_WORD = 60;

    private Nearest() {}

    static String suggestion(String given, List<String> words) {
        Optional<String> near = of(given, words);
        if (near.isPresent()) return "did you mean `" + near.get() + "`?";
        if (words.isEmpty()) return "leave it out";
        String some = String.join(", ", words.subList(0, Math.min(words.size(), LONGEST_LIST)));
        return words.size() > LONGEST_LIST ? "one of " + some + ", …: see docs/cadences.md" : "one of " + some;
    }

    static Optional<String> of(String given, List<String> words) {
        String word = plain(given);
        if (word.isEmpty() || word.length() > LONGEST_WORD) return Optional.empty();
        return words.stream()
                .filter(candidate -> isNear(word, plain(candidate)))
                .min(Comparator.comparingInt(candidate -> distance(word, plain(candidate))));
    }

    private static boolean isNear(String word, String candidate) {
        boolean beginsAlike = Math.min(word.length(), candidate.length()) >= 3
                && (word.startsWith(candidate) || candidate.startsWith(word));
        return beginsAlike || distance(word, candidate) <= Math.max(1, candidate.length() / 3);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /// Letters to change, add, leave out or swap with their neighbour.
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
