package dev.followthrough.api.slack;

import dev.followthrough.api.web.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The one address to which Slack sends buttons, modals, commands and events. docs/slack.md shows the set-up.
@RestController
class SlackDoor {
    /// A modal with a draft of any length that Slack takes is far smaller.
    private static final int LARGEST = 256 * 1024;

    private final SlackSettings settings;
    private final SlackInbox inbox;

    SlackDoor(SlackSettings settings, SlackInbox inbox) {
        this.settings = settings;
        this.inbox = inbox;
    }

    /// @throws ApiProblem 404 Slack is not set up, 413 too large, 401 not signed rightly or not just now
    @PostMapping("/hooks/slack")
    ResponseEntity<String> take(
            InputStream in,
            @RequestHeader(value = "X-Slack-Request-Timestamp", required = false) @Nullable String time,
            @RequestHeader(value = "X-Slack-Signature", required = false) @Nullable String signature,
            @RequestHeader(value = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type)
            throws IOException {
        if (!settings.isOn() || !settings.hasDoor()) throw ApiProblem.notFound("hook");
        byte[] body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST)
            throw ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "A body has at most " + (LARGEST >> 10) + " KiB here.");
        if (!SlackSignature.isRight(settings.secret(), body, time, signature, Instant.now()))
            throw ApiProblem.of(
                    HttpStatus.UNAUTHORIZED, "The signature is not right, or is more than five minutes away.");
        boolean json = type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        String text = new String(body, StandardCharsets.UTF_8);
        String answer = inbox.take(Objects.requireNonNull(signature), text, json);
        return answer.isEmpty()
                ? ResponseEntity.ok().build()
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
