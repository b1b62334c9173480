package dev.followthrough.api.timing;

import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.free.BusyReader;
import dev.followthrough.domain.timing.free.UnreadableCalendar;
import dev.followthrough.store.timing.CalendarFeeds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps people's calendars fresh. Several servers share the work.
@Component
class FeedRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRefresh.class);
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int AT_ONCE = 20;

    private final CalendarFeeds feeds;
    private final FeedFetcher fetcher;

    FeedRefresh(CalendarFeeds feeds, FeedFetcher fetcher) {
        this.feeds = feeds;
        this.fetcher = fetcher;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void refresh() {
        try {
            feeds.take(FRESH, AT_ONCE).forEach(this::refresh);
        } catch (RuntimeException e) {
            LOG.warn("No calendar was fetched this time: {}", e.getClass().getSimpleName());
        }
    }

    /// What cannot be read does not take the place of what could.
    void refresh(CalendarFeeds.Feed feed) {
        FeedFetcher.Fetched fetched = fetcher.fetch(String.valueOf(feed.url()));
        String problem = fetched.ics() == null ? fetched.problem() : problem(fetched.ics());
        if (problem == null && fetched.ics() != null) feeds.fetched(feed, fetched.ics());
        else feeds.failed(feed, String.valueOf(problem));
    }

    /// Null: it is a calendar.
    static @org.jspecify.annotations.Nullable String problem(String ics) {
        try {
            BusyReader.read(ics, ZoneOffset.UTC, new Span(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)), true);
            return null;
        } catch (UnreadableCalendar unreadable) {
            return "the calendar: " + unreadable.getMessage();
        }
    }
}
