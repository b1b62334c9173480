package dev.followthrough.store.timing;

import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.free.BusyReader;
import dev.followthrough.domain.timing.free.UnreadableCalendar;
import dev.followthrough.domain.timing.house.TimingSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When one of our people is taken, by their own calendar.
@Component
public class BusyTimes {
    private final CalendarFeeds feeds;

    public BusyTimes(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /// @param isKnown  whether there is a calendar that can be read: what is not known to be free is not proposed
    /// @param asOf     of which time the calendar is
    /// @param problems why it is not known, or what of it was left out
    public record Taken(
            boolean isKnown, List<Span> spans, @Nullable Instant asOf, List<String> problems) {
        public Taken {
            spans = List.copyOf(spans);
            problems = List.copyOf(problems);
        }

        private static Taken unknown(String problem) {
            return new Taken(false, List.of(), null, List.of(problem));
        }
    }

    public Taken of(Worker person, TimingSettings house, Span within) {
        CalendarFeeds.Feed feed = feeds.of(person.id()).orElse(null);
        if (feed == null) return Taken.unknown(person.name() + " has given no calendar");
        if (feed.ics() == null) {
            return Taken.unknown(feed.problem() == null ? "the calendar has not been fetched yet" : feed.problem());
        }
        try {
            var busy = BusyReader.read(feed.ics(), person.zone(), within, house.tentativeIsBusy());
            return new Taken(true, busy.spans(), feed.asOf(), busy.problems());
        } catch (UnreadableCalendar unreadable) {
            return Taken.unknown("the calendar of " + person.name() + ": " + unreadable.getMessage());
        }
    }
}
