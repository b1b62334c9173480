package dev.followthrough.api.engagement;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.engagement.Triggers;
import dev.followthrough.store.timing.BusinessClock;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Triggers from services that have no key of ours but sign what they send (Standard Webhooks). One about an account
/// that nobody here deals with is taken and passed over: the service cannot know our customers.
@RestController
class WebhookController {
    /// Nobody has shown a key yet when it is read.
    private static final int LARGEST = 64 * 1024;

    private final SignedBody signed;
    private final Triggers triggers;
    private final BusinessClock clock;
    private final ObjectMapper json;

    WebhookController(SignedBody signed, Triggers triggers, BusinessClock clock, ObjectMapper json) {
        this.signed = signed;
        this.triggers = triggers;
        this.clock = clock;
        this.json = json;
    }

    @PostMapping("/hooks/triggers")
    ResponseEntity<Void> trigger(InputStream in, @RequestHeader MultiValueMap<String, String> headers)
            throws IOException {
        String body = signed.body(in, headers, LARGEST);
        Triggers.NewTrigger checked = read(body, headers.getFirst("webhook-id")).checked(clock.now());
        Optional<String> added = triggers.add(checked, "webhook");
        return ResponseEntity.status(added.isPresent() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .build();
    }

    /// Who sends no `id` of its own has the one of the message.
    private TriggerRequest read(String body, @Nullable String messageId) {
        try {
            return json.readValue(body, TriggerRequest.class).calledIfUnnamed(messageId);
        } catch (JacksonException e) {
            throw ApiProblem.of(HttpStatus.BAD_REQUEST, "The body is not the JSON of a trigger; docs/api.md shows it.");
        }
    }
}
