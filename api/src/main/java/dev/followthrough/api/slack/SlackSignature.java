package dev.followthrough.api.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Whether Slack sent this (its signature v0 over time and raw body), and just now. A time ahead of ours is
/// refused like one behind it: a request that may be kept for later is one that somebody else may send.
final class SlackSignature {
    static final Duration WINDOW = Duration.ofMinutes(5);

    private SlackSignature() {}

    /// @param time      header `X-Slack-Request-Timestamp`
    /// @param signature header `X-Slack-Signature`
    static boolean isRight(String secret, byte[] body, @Nullable String time, @Nullable String signature, Instant now) {
        if (time == null || signature == null || !time.matches("\\d{1,12}")) return false;
        Duration away = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
        if (away.abs().compareTo(WINDOW) > 0) return false;
        byte[] ours = ("v0=" + HexFormat.of().formatHex(hash(secret, time, body))).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(ours, signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
