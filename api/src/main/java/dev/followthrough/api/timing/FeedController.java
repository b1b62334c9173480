package dev.followthrough.api.timing;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.CalendarFeeds;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A person's own calendar, by address or as a file.
@RestController
@RequestMapping("/api/v1")
class FeedController {
    private final CalendarFeeds feeds;
    private final FeedRefresh refresh;
    private final Access access;

    FeedController(CalendarFeeds feeds, FeedRefresh refresh, Access access) {
        this.feeds = feeds;
        this.refresh = refresh;
        this.access = access;
    }

    record Asked(@Nullable String url) {}

    /// @param host of the feed, whose whole address is a secret; null: it was given as a file
    record View(
            @Nullable String host,
            @Nullable Instant asOf,
            @Nullable String problem) {}

    @GetMapping("/people/{id}/calendar/feed")
    View show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return view(access.calendarOf(caller, id).id());
    }

    @PutMapping(value = "/people/{id}/calendar/feed", consumes = "application/json")
    View putUrl(@PathVariable String id, @RequestBody Asked asked, @AuthenticationPrincipal Person caller) {
        Person whose = access.calendarOf(caller, id);
        Fields fields = new Fields();
        String url = fields.https("url", asked.url());
        fields.orThrow();
        feeds.putUrl(whose.id(), url, caller.id());
        feeds.of(whose.id()).ifPresent(refresh::refresh);
        return view(whose.id());
    }

    @PutMapping(value = "/people/{id}/calendar/feed", consumes = "text/calendar")
    View putFile(@PathVariable String id, @RequestBody byte[] file, @AuthenticationPrincipal Person caller) {
        Person whose = access.calendarOf(caller, id);
        if (file.length > FeedFetcher.LARGEST) {
            throw ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "A calendar has at most 4 MiB here.");
        }
        String ics = new String(file, java.nio.charset.StandardCharsets.UTF_8);
        String problem = FeedRefresh.problem(ics);
        if (problem != null) throw ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, problem);
        feeds.putFile(whose.id(), ics, caller.id());
        return view(whose.id());
    }

    @DeleteMapping("/people/{id}/calendar/feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        if (!feeds.remove(access.calendarOf(caller, id).id())) throw ApiProblem.notFound("calendar");
    }

    private View view(String personId) {
        CalendarFeeds.Feed feed = feeds.of(personId).orElseThrow(() -> ApiProblem.notFound("calendar"));
        return new View(feed.url() == null ? null : URI.create(feed.url()).getHost(), feed.asOf(), feed.problem());
    }
}
