package dev.followthrough.api.engagement;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.TouchKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A script for our own website, and the visits that it tells of. Only pages of the configured origins may tell; a
/// visit names the touch whose link brought the visitor, and its answer says nothing about anybody.
@RestController
class WebsiteController {
    private static final int LARGEST = 4096;
    private static final String SCRIPT = read();

    private final LinkTokens tokens;
    private final LinkSignals signals;
    private final Deliveries deliveries;
    private final Visits visits;
    private final ObjectMapper json;

    WebsiteController(LinkTokens tokens, LinkSignals signals, Deliveries deliveries, Visits visits, ObjectMapper json) {
        this.tokens = tokens;
        this.signals = signals;
        this.deliveries = deliveries;
        this.visits = visits;
        this.json = json;
    }

    @GetMapping("/t/followthrough.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(SCRIPT);
    }

    /// Sent as plain text, so that a browser asks no question first. Whether the token is one of ours is not said.
    @PostMapping("/t/visits")
    ResponseEntity<Void> visit(
            InputStream in,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
            HttpServletRequest request)
            throws IOException {
        if (origin == null || !signals.isOurs(origin)) {
            throw ApiProblem.forbidden("Only pages of followthrough.site-origins tell of visits.");
        }
        byte[] body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) throw ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "A visit is small.");
        record(body, request);
        return ResponseEntity.noContent()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .header(HttpHeaders.VARY, HttpHeaders.ORIGIN)
                .build();
    }

    private void record(byte[] body, HttpServletRequest request) {
        JsonNode sent = read(body);
        String path = sent.path("path").asString("").split("[?#]", 2)[0];
        if (!path.startsWith("/") || path.length() > 2000) return;
        if (!(tokens.read(sent.path("visitor").asString("")).orElse(null) instanceof LinkTokens.Link.Visitor visitor))
            return;
        TouchKey key = TouchKey.parse(visitor.touch());
        deliveries
                .of(key)
                .ifPresent(mail -> visits.record(
                        new Visits.Asked(key, "visit", null, path, signals.ofVisit(path), mail.dotAt()), request));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.nullNode();
        }
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(WebsiteController.class.getResourceAsStream("followthrough.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
