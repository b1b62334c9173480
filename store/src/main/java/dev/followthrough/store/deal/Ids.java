package dev.followthrough.store.deal;

import java.security.SecureRandom;

/// Short identifiers that say what they name, such as `d-7k2m9q4xw1`, and nothing about whom.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ids() {}

    public static String next(String prefix) {
        var id = new StringBuilder(prefix).append('-');
        for (int i = 0; i < 12; i++) id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return id.toString();
    }
}
