package dev.followthrough.store.timing;

import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.free.FreeTimes;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Times for a meeting (M53): for whoever writes a mail, and again before it leaves.
@Component
public class MeetingTimes {
    private static final Duration LOOKED_AT = Duration.ofDays(30);
    /// How long a meeting is that nobody has named a length for.
    public static final Duration USUAL = Duration.ofMinutes(30);

    public static final int MOST = 3;

    private final Addressees addressees;
    private final Duties duties;
    private final BusyTimes busy;
    private final HouseTiming houseTiming;
    private final BusinessClock clock;

    public MeetingTimes(
            Addressees addressees, Duties duties, BusyTimes busy, HouseTiming houseTiming, BusinessClock clock) {
        this.addressees = addressees;
        this.duties = duties;
        this.busy = busy;
        this.houseTiming = houseTiming;
        this.clock = clock;
    }

    /// @param owner    whose calendar it is; null: there is no contact, so nobody has looked
    /// @param zone     in which times are told, where that is from and how sure it is; null: nobody has looked
    /// @param times    none where the owner's calendar is not known: what is not known to be free is not proposed
    /// @param asOf     of which time the calendar is
    /// @param problems why there are none, or what of the calendar was left out
    public record Proposal(
            @Nullable String owner,
            @Nullable Whereabouts contact,
            List<FreeTimes.FreeTime> times,
            @Nullable Instant asOf,
            List<String> problems) {
        public Proposal {
            times = List.copyOf(times);
            problems = List.copyOf(problems);
        }

        /// As a draft proposes them.
        public List<Offer> offers() {
            return times.stream()
                    .map(time ->
                            new Offer(time.from(), time.until(), LocalDateTime.ofInstant(time.from(), time.zone())))
                    .toList();
        }
    }

    public Proposal of(String dealId, Audience audience, Duration length, int most) {
        return of(dealId, audience, length, most, clock.now());
    }

    /// @param leaves when the mail that proposes them does; nothing is proposed for the hours that follow
    public Proposal of(String dealId, Audience audience, Duration length, int most, Instant leaves) {
        Optional<Addressee> whom = addressees.of(dealId, audience);
        if (whom.isEmpty()) return new Proposal(null, null, List.of(), null, List.of("the deal has no contact"));
        TimingSettings house = whom.get().house();
        Worker owner = duties.of(dealId, house, clock.now()).owner();
        return of(owner, whom.get().known(), house, length, most, leaves);
    }

    /// What would be proposed to a contact, whatever the deal; to nobody in particular it is the owner's own zone.
    public Proposal of(String personId, Whereabouts.@Nullable Known contact, Duration length, int most) {
        TimingSettings house = houseTiming.settings();
        Worker owner = duties.person(personId, house, clock.now());
        Whereabouts.Known known = contact == null
                ? new Whereabouts.Known(
                        owner.zone(),
                        null,
                        owner.place().country(),
                        owner.place().subdivision())
                : contact;
        return of(owner, known, house, length, most, clock.now());
    }

    private Proposal of(
            Worker owner, Whereabouts.Known known, TimingSettings house, Duration length, int most, Instant leaves) {
        Instant from = leaves.isAfter(clock.now()) ? leaves : clock.now();
        var contact = Whereabouts.of(known, owner.zone(), house.zone(), from);
        BusyTimes.Taken taken = busy.of(owner, house, new Span(from, from.plus(LOOKED_AT)));
        List<FreeTimes.FreeTime> times = taken.isKnown()
                ? FreeTimes.find(
                        new FreeTimes.Ask(from, FreeTimes.NOTICE, length, most, owner, contact, house, taken.spans()))
                : List.of();
        return new Proposal(owner.name(), contact, times, taken.asOf(), taken.problems());
    }

    /// Whether each of these is still free for the deal's owner, not too near, and told in the reader's own time.
    ///
    /// @param reader the contact's zone, as the gate knows it
    public boolean stand(String dealId, List<Offer> offers, ZoneId reader) {
        if (offers.isEmpty()) return true;
        Instant now = clock.now();
        TimingSettings house = houseTiming.settings();
        Worker owner = duties.of(dealId, house, now).owner();
        BusyTimes.Taken taken = busy.of(owner, house, new Span(now, now.plus(LOOKED_AT)));
        return taken.isKnown()
                && offers.stream()
                        .allMatch(offer -> offer.stands(now, FreeTimes.LEAST_NOTICE, reader)
                                && FreeTimes.isStillFree(new Span(offer.from(), offer.until()), owner, taken.spans()));
    }
}
