package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.engagement.traffic.Bursts;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens, clicks and visits that our links brought. Every one is kept. What looked like a person's waits a moment and
/// is judged again with what came meanwhile (N9); only then it may become news.
@Component
public class TouchEngagement {
    private final LinkRequests requests;
    private final Whose whose;
    private final Acts acts;
    private final BusinessClock clock;

    public TouchEngagement(LinkRequests requests, Whose whose, Acts acts, BusinessClock clock) {
        this.requests = requests;
        this.whose = whose;
        this.acts = acts;
        this.clock = clock;
    }

    /// A request, judged at once.
    ///
    /// @param kind     `opened`, `clicked`, `visit` or `honeypot`
    /// @param sourceId the same one twice is one
    /// @param signals  what it is if it was a person's
    /// @param request  as [Bursts] looks at it
    /// @param reason   why it is a machine's or a person's
    /// @param raw      what is kept of it, as JSON
    public record Seen(
            TouchKey key,
            String kind,
            String sourceId,
            List<Signal> signals,
            Bursts.Request request,
            String reason,
            String raw) {
        public Seen {
            signals = List.copyOf(signals);
        }
    }

    /// Writes a request down; it changes nothing yet.
    @Transactional
    public void saw(Seen seen) {
        Whose.Match match = whose.of(new Clues(null, seen.key(), null, null, null));
        requests.add(seen, match, clock.at(seen.request().at()));
    }

    /// Judges what has waited long enough, oldest first.
    ///
    /// @param now in real time
    /// @return the deals whose log has grown
    @Transactional
    public Collection<String> settle(Instant now, int most) {
        var grown = new TreeSet<String>();
        List<LinkRequests.Waiting> waiting = requests.waiting(now.minus(Bursts.QUARANTINE), most);
        List<LinkRequests.Waiting> people = new ArrayList<>();
        for (LinkRequests.Waiting one : waiting) {
            Optional<String> machine = Bursts.reason(one.request(), requests.near(one));
            requests.judge(one, machine);
            if (machine.isEmpty()) people.add(one);
        }
        List<Whose.Match> matches = people.stream().map(this::match).toList();
        acts.hold(matches);
        List<Acts.Occurred> occurred = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            LinkRequests.Waiting one = people.get(i);
            if (!matches.get(i).isKnown()) continue;
            occurred.add(new Acts.Occurred(matches.get(i), one.signals(), one.actedAt(), one.sourceId()));
        }
        acts.happened(occurred).forEach(told -> grown.addAll(told.deals()));
        return grown;
    }

    /// A click is about the deal whose mail it was in; a visit to the website about all of that contact's.
    private Whose.Match match(LinkRequests.Waiting one) {
        Whose.Match match = whose.of(new Clues(null, one.key(), null, null, null));
        return one.kind().equals("visit")
                ? match
                : new Whose.Match(
                        match.accountId(),
                        match.contactId(),
                        match.person(),
                        List.of(one.key().dealId()));
    }
}
