package dev.followthrough.store.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that are random enough to need no slow hash.
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /// Letters and digits alone, so that a double click takes the whole.
    static String random(int bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes(bytes))
                .replace('_', 'u')
                .replace('-', 'd');
    }

    static byte[] bytes(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
