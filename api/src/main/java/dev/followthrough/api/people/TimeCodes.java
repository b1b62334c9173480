package dev.followthrough.api.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.SecondFactors;
import dev.followthrough.store.seal.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/// The second factor: six digits that change every 30 seconds (RFC 6238), each taken once, and recovery codes
/// for who has lost what makes them.
@Component
public class TimeCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final long STEP_SECONDS = 30;
    /// A clock may be wrong by so many steps, either way.
    private static final int SLACK = 1;

    private final SecondFactors factors;
    private final Sealing sealing;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Base32 base32 = new Base32();

    TimeCodes(SecondFactors factors, @Value("${followthrough.link-key}") String linkKey) {
        this.factors = factors;
        this.sealing = new Sealing(linkKey, "second factors, 1");
    }

    /// What an authenticator takes in: as text to type, and as the address that its picture holds.
    public record Offer(String key, String address) {}

    /// The key that is offered to them; a new one where there is none. Empty: theirs is in use already, and
    /// nobody sees it again.
    @Transactional
    public Optional<Offer> offer(Person person) {
        Optional<SecondFactors.Key> kept = factors.of(person.id());
        if (kept.isPresent() && kept.get().inUse()) return Optional.empty();
        byte[] key =
                kept.map(before -> sealing.open(before.sealed(), person.id())).orElseGet(() -> random(KEY_BYTES));
        if (kept.isEmpty()) factors.offer(person.id(), sealing.seal(key, person.id()));
        String text = text(key);
        String label = UriUtils.encode("Followthrough:" + person.email(), StandardCharsets.UTF_8);
        return Optional.of(new Offer(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=Followthrough"));
    }

    /// Puts the offered key in use, with the first code of it.
    ///
    /// @return recovery codes, to be kept on paper and shown this once; empty: the code is wrong
    @Transactional
    public List<String> confirm(Person person, String code, Instant now) {
        Optional<SecondFactors.Key> offered = factors.of(person.id()).filter(key -> !key.inUse());
        if (offered.isEmpty() || !isRight(person, offered.get(), code, now)) return List.of();
        factors.use(person.id(), now);
        return newRecoveryCodes(person);
    }

    /// @return the codes, shown this once; earlier ones open nothing any more
    @Transactional
    public List<String> newRecoveryCodes(Person person) {
        List<String> codes = Stream.generate(() -> text(random(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        factors.recoveryCodes(person.id(), codes);
        return codes.stream()
                .map(code -> String.join("-", code.split("(?<=\\G.{4})")))
                .toList();
    }

    /// Whether this is one of their codes that nobody used before: six digits, or a recovery code.
    public boolean accepts(Person person, String code, Instant now) {
        Optional<SecondFactors.Key> key = factors.of(person.id()).filter(SecondFactors.Key::inUse);
        if (key.isEmpty()) return false;
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (plain.length() > generator.getPasswordLength()) return factors.recover(person.id(), plain, now);
        return isRight(person, key.get(), plain, now);
    }

    private boolean isRight(Person person, SecondFactors.Key key, String code, Instant now) {
        byte[] given = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var secret = new SecretKeySpec(sealing.open(key.sealed(), person.id()), generator.getAlgorithm());
        for (int off = -SLACK; off <= SLACK; off++) {
            Instant at = now.plusSeconds(off * STEP_SECONDS);
            if (MessageDigest.isEqual(codeAt(secret, at).getBytes(StandardCharsets.UTF_8), given)) {
                return factors.take(person.id(), at.getEpochSecond() / STEP_SECONDS);
            }
        }
        return false;
    }

    private String codeAt(SecretKeySpec secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(secret, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any 20 bytes are a key", e);
        }
    }

    private String text(byte[] bytes) {
        return base32.encodeToString(bytes).replace("=", "");
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
