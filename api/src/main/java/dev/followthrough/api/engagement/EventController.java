package dev.followthrough.api.engagement;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.engagement.Events;
import dev.followthrough.store.people.Person;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// Events come in (M33, M36), by key or signed.
@RestController
class EventController {
    private static final int LARGEST = 1 << 20;

    private final EventDoor door;
    private final Events events;
    private final SignedBody signed;
    private final EventSorting sorting;
    private final Access access;
    private final ObjectMapper json;

    EventController(
            EventDoor door, Events events, SignedBody signed, EventSorting sorting, Access access, ObjectMapper json) {
        this.door = door;
        this.events = events;
        this.signed = signed;
        this.sorting = sorting;
        this.access = access;
        this.json = json;
    }

    /// @param results one for each event, in their order
    record Results(List<EventResult> results) {}

    /// A single event that is refused is a refusal (422); of a list each has its own word.
    @PostMapping("/api/v1/events")
    Object take(
            InputStream in,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable
                    String type,
            @AuthenticationPrincipal Person caller)
            throws IOException {
        access.bringsEvents(caller);
        var batch = EventBatch.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), type, json);
        List<EventResult> results = door.take(batch.items());
        if (!batch.one()) return new Results(results);
        EventResult only = results.getFirst();
        if (only.isRefused()) throw refused(only);
        return only;
    }

    /// Signed like triggers; whether anybody here is known by an event is not said.
    @PostMapping("/hooks/events")
    Results hook(InputStream in, @RequestHeader MultiValueMap<String, String> headers) throws IOException {
        String body = signed.body(in, headers, LARGEST);
        var batch = EventBatch.read(body, headers.getFirst("content-type"), json);
        return new Results(
                door.take(batch.items()).stream().map(EventResult::forStrangers).toList());
    }

    /// @param unmatched present, or `true`: only those for whom nobody was found
    /// @param after     id of the event that the previous page ended with
    @GetMapping("/api/v1/events")
    Page<Events.Event> list(
            @RequestParam(required = false) @Nullable String unmatched,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        access.bringsEvents(caller);
        boolean only = unmatched != null && !unmatched.equals("false");
        return Page.of(events.list(only, after, Page.toAsk(limit)), limit, Events.Event::key, event -> event);
    }

    record Matching(@Nullable String event, @Nullable String deal) {}

    record Dismissing(@Nullable String event, @Nullable String why) {}

    record Sorted(String event, String verdict) {}

    /// Somebody knows whose an event of nobody was.
    @PostMapping("/api/v1/events/match")
    Sorted match(@RequestBody Matching asked, @AuthenticationPrincipal Person caller) {
        access.bringsEvents(caller);
        return new Sorted(sorting.match(asked.event(), asked.deal()), "human");
    }

    @PostMapping("/api/v1/events/dismiss")
    Sorted dismiss(@RequestBody Dismissing asked, @AuthenticationPrincipal Person caller) {
        access.bringsEvents(caller);
        return new Sorted(sorting.dismiss(asked.event(), asked.why()), "dismissed");
    }

    @GetMapping(value = "/api/v1/events/schema", produces = "application/schema+json")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok(door.schema());
    }

    private static ApiProblem refused(EventResult result) {
        return ApiProblem.invalid(result.errors().stream()
                .map(error -> new FieldProblem(error.field(), error.problem(), error.cure()))
                .toList());
    }
}
