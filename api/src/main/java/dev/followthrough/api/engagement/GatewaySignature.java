package dev.followthrough.api.engagement;

import dev.followthrough.api.web.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Bodies from a gateway for text messages: signed with HMAC-SHA256 in a header of its own, hexadecimal or base64, or
/// else as [SignedBody] has it.
@Component
class GatewaySignature {
    private final SignedBody standard;
    private final String header;
    private final String secret;

    GatewaySignature(
            SignedBody standard,
            @Value("${followthrough.sms.signature-header:}") String header,
            @Value("${followthrough.sms.signature-secret:}") String secret) {
        this.standard = standard;
        this.header = header;
        this.secret = secret;
    }

    /// @param largest in bytes: nobody has shown a key yet when it is read
    /// @throws ApiProblem 404 without a secret, 413 too large, 401 not signed rightly
    String body(InputStream in, MultiValueMap<String, String> headers, int largest) throws IOException {
        if (header.isBlank() || secret.isBlank()) return standard.body(in, headers, largest);
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest)
            throw ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "A body has at most " + (largest >> 10) + " KiB here.");
        if (!isRight(bytes, headers.getFirst(header)))
            throw ApiProblem.of(HttpStatus.UNAUTHORIZED, "The signature in " + header + " is not right.");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private boolean isRight(byte[] body, @Nullable String given) {
        if (given == null) return false;
        String bare = given.startsWith("sha256=") ? given.substring("sha256=".length()) : given;
        byte[] hash = hash(body);
        return same(HexFormat.of().formatHex(hash), bare)
                || same(Base64.getEncoder().encodeToString(hash), bare);
    }

    private static boolean same(String ours, String given) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hash(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
