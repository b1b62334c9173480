package dev.followthrough.store.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed hashes of mail addresses: what is left of an address after its erasure, so that an opt-out outlives it
/// (G4). Keys are numbered from 1 and never retired; a new suppression takes the newest, a look-up asks under all.
public final class AddressHashes {
    private final List<byte[]> keys;

    /// @param keys base64, oldest first; at least one of at least 32 bytes
    public AddressHashes(List<String> keys) {
        if (keys.isEmpty()) throw new IllegalArgumentException("followthrough.suppression-keys needs a key");
        this.keys = keys.stream().map(key -> Base64.getDecoder().decode(key)).toList();
        if (this.keys.stream().anyMatch(key -> key.length < 32)) {
            throw new IllegalArgumentException("Each of followthrough.suppression-keys needs 32 bytes, base64");
        }
    }

    public record Keyed(int version, String hash) {}

    /// The hash that names this address in locks and look-ups of contacts: always under the oldest key.
    public String lasting(String address) {
        return under(1, address);
    }

    public Keyed newest(String address) {
        return new Keyed(keys.size(), under(keys.size(), address));
    }

    public List<String> all(String address) {
        return from(1, address);
    }

    /// Whether there is a key beside the oldest, under which contacts bear their hash.
    boolean areRotated() {
        return keys.size() > 1;
    }

    /// Under every key but the oldest.
    List<String> newer(String address) {
        return from(2, address);
    }

    private List<String> from(int oldest, String address) {
        return java.util.stream.IntStream.rangeClosed(oldest, keys.size())
                .mapToObj(version -> under(version, address))
                .toList();
    }

    private String under(int version, String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(version - 1), "HmacSHA256"));
            byte[] hash = mac.doFinal(normal(address).getBytes(StandardCharsets.UTF_8));
            return "v" + version + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
