package dev.followthrough.store.timing;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.free.Busy;
import dev.followthrough.domain.timing.free.BusyReader;
import dev.followthrough.domain.timing.free.FreeTimes;
import dev.followthrough.domain.timing.free.UnreadableCalendar;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Times that a mail of a deal may propose (M53): for whoever writes it, and again before it leaves.
@Component
public class MeetingTimes {
    private static final Duration LOOKED_AT = Duration.ofDays(30);

    private final Addressees addressees;
    private final Duties duties;
    private final CalendarFeeds feeds;
    private final BusinessClock clock;

    public MeetingTimes(Addressees addressees, Duties duties, CalendarFeeds feeds, BusinessClock clock) {
        this.addressees = addressees;
        this.duties = duties;
        this.feeds = feeds;
        this.clock = clock;
    }

    /// @param times    none where the owner's calendar is not known: what is not known to be free is not proposed
    /// @param asOf     of which time the calendar is
    /// @param problems why there are none, or what of the calendar was left out
    public record Proposal(
            List<FreeTimes.FreeTime> times, @Nullable Instant asOf, List<String> problems) {
        public Proposal {
            times = List.copyOf(times);
            problems = List.copyOf(problems);
        }

        static Proposal none(String problem) {
            return new Proposal(List.of(), null, List.of(problem));
        }
    }

    public Proposal of(String dealId, Audience audience, Duration length, int most) {
        Optional<Addressee> whom = addressees.of(dealId, audience);
        if (whom.isEmpty()) return Proposal.none("the deal has no contact");
        Instant now = clock.now();
        Worker owner = duties.of(dealId, whom.get().house(), now).owner();
        CalendarFeeds.Feed feed = feeds.of(owner.id()).orElse(null);
        if (feed == null) return Proposal.none(owner.name() + " has given no calendar");
        if (feed.ics() == null) {
            return Proposal.none(feed.problem() == null ? "the calendar has not been fetched yet" : feed.problem());
        }
        try {
            var within = new Span(now, now.plus(LOOKED_AT));
            Busy busy = BusyReader.read(
                    feed.ics(), owner.zone(), within, whom.get().house().tentativeIsBusy());
            List<FreeTimes.FreeTime> times = FreeTimes.find(ask(whom.get(), owner, busy, now, length, most));
            return new Proposal(times, feed.asOf(), busy.problems());
        } catch (UnreadableCalendar unreadable) {
            return Proposal.none("the calendar of " + owner.name() + ": " + unreadable.getMessage());
        }
    }

    private static FreeTimes.Ask ask(Addressee whom, Worker owner, Busy busy, Instant now, Duration length, int most) {
        var contact = Whereabouts.of(whom.known(), owner.zone(), whom.house().zone(), now);
        return new FreeTimes.Ask(now, length, most, owner, contact, whom.house(), busy.spans());
    }
}
