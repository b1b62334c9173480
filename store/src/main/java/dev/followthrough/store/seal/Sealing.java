package dev.followthrough.store.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals what must be read again and not by who has the database alone: AES-256-GCM with a key that HKDF
/// derives from `followthrough.link-key`, one for each purpose, bound to what it belongs to.
public final class Sealing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    /// @param linkKey 32 bytes, base64
    /// @param purpose never the same for two kinds of secrets, and never changed
    public Sealing(String linkKey, String purpose) {
        if (linkKey.isBlank()) throw new IllegalStateException("Nothing is sealed without followthrough.link-key");
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(Base64.getDecoder().decode(linkKey.strip()))
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF", e);
        }
    }

    /// @param subject id of what it belongs to
    public byte[] seal(byte[] open, String subject) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, open, subject);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /// @throws IllegalStateException where it was sealed with another key, or for something else
    public byte[] open(byte[] sealed, String subject) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                subject);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String subject) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(subject.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This was sealed with another followthrough.link-key", e);
        }
    }
}
