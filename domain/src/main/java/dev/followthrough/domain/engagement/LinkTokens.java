package dev.followthrough.domain.engagement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signed names for what a mail carries: its links, its pixel, its way out, its Message-ID. A token is
/// `base64url(HMAC-SHA256 cut to 16 bytes, then the content)`; whoever has no key can make none up. It holds a
/// touch key and no personal data.
public final class LinkTokens {
    private static final int SIGNATURE = 16;
    private static final Pattern CONTENT = Pattern.compile("([cohuv])([^#]{3,100})(?:#([0-9]{1,3}))?");

    private final byte[] key;

    /// @param key at least 32 bytes
    public LinkTokens(byte[] key) {
        if (key.length < 32) throw new IllegalArgumentException("followthrough.link-key needs 32 bytes, base64");
        this.key = key.clone();
    }

    public static LinkTokens fromBase64(String key) {
        return new LinkTokens(Base64.getDecoder().decode(key.strip()));
    }

    /// What a token stands for. `touch` is the touch key as mails carry it.
    public sealed interface Link {
        String touch();

        /// @param n which of the body's links, from 0, as [BodyLinks] counts them
        record Click(String touch, int n) implements Link {}

        record Open(String touch) implements Link {}

        record Unsubscribe(String touch) implements Link {}

        /// The link that nobody can see.
        record Honeypot(String touch) implements Link {}

        /// Whoever a link of the touch brought to our website.
        record Visitor(String touch) implements Link {}
    }

    public String click(String touch, int n) {
        return sign("c" + touch + "#" + n);
    }

    public String open(String touch) {
        return sign("o" + touch);
    }

    public String unsubscribe(String touch) {
        return sign("u" + touch);
    }

    public String honeypot(String touch) {
        return sign("h" + touch);
    }

    public String visitor(String touch) {
        return sign("v" + touch);
    }

    /// The left part of a touch's Message-ID: always the same, and nobody can guess it.
    public String messageId(String touch) {
        return HexFormat.of().formatHex(mac(("m" + touch).getBytes(StandardCharsets.UTF_8)));
    }

    /// @return empty for anything that this key did not sign
    public Optional<Link> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= SIGNATURE) return Optional.empty();
        byte[] content = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), mac(content))) return Optional.empty();
        return link(new String(content, StandardCharsets.UTF_8));
    }

    private static Optional<Link> link(String content) {
        Matcher parts = CONTENT.matcher(content);
        if (!parts.matches()) return Optional.empty();
        String touch = parts.group(2);
        String n = parts.group(3);
        return switch (parts.group(1)) {
            case "c" -> n == null ? Optional.empty() : Optional.of(new Link.Click(touch, Integer.parseInt(n)));
            case "o" -> Optional.of(new Link.Open(touch));
            case "h" -> Optional.of(new Link.Honeypot(touch));
            case "v" -> Optional.of(new Link.Visitor(touch));
            default -> Optional.of(new Link.Unsubscribe(touch));
        };
    }

    private String sign(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(mac(bytes), SIGNATURE + bytes.length);
        System.arraycopy(bytes, 0, token, SIGNATURE, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
