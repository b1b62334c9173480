package dev.followthrough.bench.checks.wrong;

import java.util.random.RandomGenerator;

/// Disguises that leave a phrase readable.
final class Tricks {
    private Tricks() {}

    /// Every second time.
    static String maybe(String words, RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> words.replace('\'', '\u2019');
            case 1 -> words.replace("'", "");
            case 2 -> words.toUpperCase(java.util.Locale.ROOT);
            case 3 -> words.replace(" ", "\u00A0");
            case 4 -> words.replaceFirst(" ", "\n");
            case 5 -> words.replaceFirst("(\\p{L})(\\p{L})(\\p{L})", "$1$2\u200B$3");
            case 6 -> words.replaceFirst("(\\p{L})(\\p{L})(\\p{L})", "$1\u00AD$2$3");
            case 7 -> words.replaceFirst("(?<=\\p{L})[ao]", "\u0430");
            case 8 -> words.replaceFirst(" (?=\\p{L})", "  ");
            default -> words;
        };
    }
}
