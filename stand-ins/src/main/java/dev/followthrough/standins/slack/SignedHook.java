package dev.followthrough.standins.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The app's door, knocked at as Slack does it: signature version v0 over time and raw body, and three
/// seconds' patience.
public final class SignedHook implements Door {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI url;
    private final String secret;

    SignedHook(String url, String secret) {
        this.url = URI.create(url);
        this.secret = secret;
    }

    /// What the app answered, and how long that took.
    public record Heard(int status, String body, Duration took) {
        /// A missing node where it is no JSON.
        public JsonNode json() {
            try {
                return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }

        /// Whether Slack would have shown that the app did not answer.
        public boolean isTooLate() {
            return took.compareTo(PATIENCE) > 0;
        }
    }

    @Override
    public Heard interact(ObjectNode payload) {
        return send(form(payload));
    }

    @Override
    public Heard command(Map<String, String> fields) {
        return send(Form.written(fields));
    }

    static String form(ObjectNode payload) {
        return Form.written(Map.of("payload", payload.toString()));
    }

    public Heard send(String form) {
        return send(form, Instant.now());
    }

    /// @param at the time that the request claims
    public Heard send(String form, Instant at) {
        return send(form, Long.toString(at.getEpochSecond()), signature(at, form), "application/x-www-form-urlencoded");
    }

    /// An event, which comes as JSON.
    public Heard event(String json) {
        Instant now = Instant.now();
        return send(json, Long.toString(now.getEpochSecond()), signature(now, json), "application/json");
    }

    /// With headers as given, right or wrong.
    public Heard send(String body, String timestamp, String signature, String type) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Heard(answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String signature(Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = "v0:" + at.getEpochSecond() + ":" + body;
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
