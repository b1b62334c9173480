package dev.followthrough.api.people;

import dev.followthrough.api.web.ApiProblem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords as Argon2id keeps them, and which ones are good enough. Length is asked for and no kinds of letters
/// (NIST SP 800-63B); the parameters are those of OWASP's password storage cheat sheet.
@Component
public class Passwords {
    static final int LEAST = 12;
    static final int MOST = 200;
    private static final int DIFFERENT = 5;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final long PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    /// Each takes 19 MiB and a core for a while: a crowd of guesses must not take them all.
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobodys = encode("nobody has this password");

    /// What is wrong with it, in words; empty: nothing.
    ///
    /// @param email whose it shall be
    public Optional<String> fault(String password, String email) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < LEAST) return Optional.of("Use at least " + LEAST + " characters; several words are fine.");
        if (length > MOST) return Optional.of("Use at most " + MOST + " characters.");
        String small = normal.toLowerCase(Locale.ROOT);
        String name = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
        if (small.contains("followthrough") || (name.length() > 2 && small.contains(name))) {
            return Optional.of("Leave out your address and the name of this application: they are guessed first.");
        }
        if (normal.codePoints().distinct().count() < DIFFERENT) {
            return Optional.of("Use more different characters.");
        }
        return Optional.empty();
    }

    /// The same, of a form that has it typed twice.
    Optional<String> fault(String password, String again, String email) {
        return password.equals(again)
                ? fault(password, email)
                : Optional.of("The two are not the same: type it once more.");
    }

    public String encode(String password) {
        return inTurn(() -> argon.encode(normal(password)));
    }

    /// @param hash null: nobody's; it takes as long to say no
    boolean matches(String password, @Nullable String hash) {
        String shortened = password.length() <= MOST * 2 ? password : password.substring(0, MOST * 2);
        boolean same = inTurn(() -> argon.matches(normal(shortened), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /// Whether a hash was made with other parameters than today's.
    boolean isOld(String hash) {
        return argon.upgradeEncoding(hash);
    }

    /// However a keyboard composes a letter, it is the same letter.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "Too many people sign in at once. Try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "The application stops. Try again.");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
