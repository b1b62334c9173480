package dev.followthrough.api.engagement;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.followthrough.api.web.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Bodies from services that have no key of ours but sign what they send (Standard Webhooks).
@Component
class SignedBody {
    private final @Nullable Webhook webhook;

    SignedBody(@Value("${followthrough.webhook-secret}") String secret) {
        this.webhook = secret.isEmpty() ? null : new Webhook(secret);
    }

    /// @param largest in bytes: nobody has shown a key yet when it is read
    /// @throws ApiProblem 404 without a secret, 413 too large, 401 not signed rightly
    String body(InputStream in, MultiValueMap<String, String> headers, int largest) throws IOException {
        if (webhook == null) throw ApiProblem.notFound("hook");
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "A body has at most " + (largest >> 10) + " KiB here.");
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        try {
            webhook.verify(body, lowerCase(headers));
        } catch (WebhookVerificationException e) {
            throw ApiProblem.of(
                    HttpStatus.UNAUTHORIZED, "The signature is not right, or is more than five minutes old.");
        }
        return body;
    }

    private static Map<String, List<String>> lowerCase(MultiValueMap<String, String> headers) {
        Map<String, List<String>> named = new HashMap<>();
        headers.forEach((name, values) -> named.put(name.toLowerCase(Locale.ROOT), values));
        return named;
    }
}
