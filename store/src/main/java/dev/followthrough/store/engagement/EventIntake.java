package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.domain.engagement.act.Signals;
import dev.followthrough.domain.engagement.event.EventProblem;
import dev.followthrough.domain.engagement.event.MailDomains;
import dev.followthrough.domain.engagement.event.OutsideEvent;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.delivery.AddressHashes;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in events from outside (M36), each once. All of one call are one transaction: the locks of everybody whom
/// they concern are taken in one order, so that two calls never wait for each other.
@Component
public class EventIntake {
    private final Whose whose;
    private final EventRows rows;
    private final Acts acts;
    private final DealChanges changes;
    private final AddressHashes hashes;
    private final Notices notices;
    private final Signals signals;
    private final BusinessClock clock;

    public EventIntake(
            Whose whose,
            EventRows rows,
            Acts acts,
            DealChanges changes,
            AddressHashes hashes,
            Notices notices,
            EngagementRules rules,
            BusinessClock clock) {
        this.whose = whose;
        this.rows = rows;
        this.acts = acts;
        this.changes = changes;
        this.hashes = hashes;
        this.notices = notices;
        this.signals = new Signals(rules);
        this.clock = clock;
    }

    /// An event and whose link brought the visitor, if it says so.
    ///
    /// @param machine why it was a machine's; null: a person's
    public record Arrived(
            OutsideEvent event,
            @Nullable TouchKey touch,
            @Nullable String machine) {}

    public enum Status {
        ACCEPTED,
        DUPLICATE,
        UNMATCHED,
        REFUSED
    }

    /// What became of an event.
    ///
    /// @param deals whose log has grown
    /// @param news  the signals that entered it
    public record Taken(
            String id, Status status, Collection<String> deals, List<Happened> news, List<EventProblem> problems) {
        static Taken plain(String id, Status status) {
            return new Taken(id, status, List.of(), List.of(), List.of());
        }
    }

    private record Matched(
            Arrived arrived,
            Clues clues,
            Whose.Match match,
            @Nullable EventProblem problem) {
        OutsideEvent event() {
            return arrived.event();
        }
    }

    /// @return what became of each, in their order
    @Transactional
    public List<Taken> take(List<Arrived> arrived) {
        List<Matched> all = arrived.stream().map(this::matched).toList();
        acts.hold(all.stream().map(Matched::match).toList());
        Instant real = Instant.now();
        Set<Integer> fresh = written(all, real);
        List<Acts.Occurred> occurred = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        var taken = new Taken[all.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = plain(all.get(i), fresh.contains(i));
            if (taken[i].status() != Status.ACCEPTED || all.get(i).arrived().machine() != null) continue;
            OutsideEvent event = all.get(i).event();
            if (event.isAboutDeal())
                taken[i] = accepted(event.id(), changed(event, all.get(i).match(), real));
            else {
                places.add(i);
                occurred.add(occurred(event, all.get(i).match(), real));
            }
        }
        List<Acts.Told> told = acts.happened(occurred);
        for (int i = 0; i < told.size(); i++) {
            taken[places.get(i)] = accepted(taken[places.get(i)].id(), told.get(i));
        }
        return Arrays.asList(taken);
    }

    /// Two calls that bring the same events in another order write their rows in the same one.
    private Set<Integer> written(List<Matched> all, Instant real) {
        Set<Integer> fresh = new HashSet<>();
        IntStream.range(0, all.size())
                .boxed()
                .filter(i -> all.get(i).problem() == null)
                .sorted(Comparator.comparing(i -> EventRows.sourceId(all.get(i).event())))
                .forEach(i -> {
                    if (write(all.get(i), real)) fresh.add(i);
                });
        return fresh;
    }

    private boolean write(Matched one, Instant real) {
        Instant at = Objects.requireNonNullElse(one.event().happenedAt(), real);
        Instant acted = one.event().isAboutDeal() ? null : clock.at(at);
        return rows.add(one.event(), one.clues(), one.match(), signals.of(one.event()), verdict(one), at, acted);
    }

    private static EventRows.Verdict verdict(Matched one) {
        String machine = one.arrived().machine();
        if (machine != null) return new EventRows.Verdict("machine", machine);
        return one.match().isKnown()
                ? new EventRows.Verdict("human", "told by " + one.event().source())
                : new EventRows.Verdict("unmatched", "nobody here is known by what it says");
    }

    private static Taken plain(Matched one, boolean fresh) {
        String id = one.event().id();
        if (one.problem() != null) return new Taken(id, Status.REFUSED, List.of(), List.of(), List.of(one.problem()));
        if (!fresh) return Taken.plain(id, Status.DUPLICATE);
        return Taken.plain(id, one.match().isKnown() ? Status.ACCEPTED : Status.UNMATCHED);
    }

    private static Taken accepted(String id, Acts.Told told) {
        return new Taken(id, Status.ACCEPTED, told.deals(), List.copyOf(told.news()), List.of());
    }

    private Acts.Told changed(OutsideEvent event, Whose.Match match, Instant real) {
        Instant at = Objects.requireNonNullElse(event.happenedAt(), real);
        return match.deals().isEmpty()
                ? Acts.Told.nothing()
                : changes.apply(event, match.deals().getFirst(), at, EventRows.sourceId(event));
    }

    Acts.Occurred occurred(OutsideEvent event, Whose.Match match, Instant real) {
        String source = EventRows.sourceId(event);
        if (event.kind().equals("meeting") && event.text("what").equals("cancelled")) {
            String text = "They cancelled the meeting; propose another time.";
            for (String deal : match.deals()) notices.tellOwner(deal, source + ":" + deal, "meeting", text);
        }
        Instant at = clock.at(Objects.requireNonNullElse(event.happenedAt(), real));
        return new Acts.Occurred(match, signals.of(event), at, source);
    }

    private Matched matched(Arrived arrived) {
        OutsideEvent event = arrived.event();
        OutsideEvent.Who who = event.who();
        String email = who.email();
        String domain = email == null ? who.domain() : email.substring(email.lastIndexOf('@') + 1);
        var clues = new Clues(
                email == null ? null : hashes.lasting(email),
                arrived.touch(),
                who.deal(),
                who.account() == null ? null : who.account().toLowerCase(Locale.ROOT),
                domain == null ? null : MailDomains.ofCompany(domain).orElse(null));
        Whose.Match match = whose.of(clues);
        EventProblem problem = who.deal() != null && !match.isKnown()
                ? new EventProblem("deal", "there is no such deal", "give one of our ids, or say whose it is")
                : event.isAboutDeal() ? changes.problem(event, match).orElse(null) : null;
        return new Matched(arrived, clues, match, problem);
    }
}
