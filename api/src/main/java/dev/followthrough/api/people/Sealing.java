package dev.followthrough.api.people;

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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals what must be read again and not by who has the database alone ([SecondFactors]): AES-256-GCM with a key
/// that HKDF derives from `followthrough.link-key`, bound to the person it belongs to.
@Component
class Sealing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    Sealing(@Value("${followthrough.link-key}") String linkKey) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(Base64.getDecoder().decode(linkKey.strip()))
                    .thenExpand("second factors, 1".getBytes(StandardCharsets.UTF_8), 32);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF", e);
        }
    }

    byte[] seal(byte[] open, String person) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, open, person);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /// @throws IllegalStateException where it was sealed with another key, or for somebody else
    byte[] open(byte[] sealed, String person) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                person);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String person) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(person.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This was sealed with another followthrough.link-key", e);
        }
    }
}
