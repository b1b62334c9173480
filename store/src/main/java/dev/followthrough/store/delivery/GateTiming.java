package dev.followthrough.store.delivery;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.domain.timing.slot.Objection;
import dev.followthrough.domain.timing.slot.SlotAsk;
import dev.followthrough.domain.timing.slot.SlotFinder;
import dev.followthrough.store.timing.CountedTouches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the gate knows of hours and counts. It asks the slot finder's own rules of the moment itself: a holiday, a
/// setting or another deal's touch may have come since the slot was found.
///
/// @param known     of the contact's whereabouts
/// @param ownerZone stands in where nothing is known of the contact's
/// @param gone      what has left to the contact and their account, this touch apart
/// @param inMinute  mails of the mailbox that left in this minute, this one apart
/// @param inDay     the same of this day (UTC), as reservations are counted
public record GateTiming(
        Whereabouts.Known known,
        ZoneId ownerZone,
        Segment.Subject deal,
        TimingSettings house,
        CountedTouches gone,
        int inMinute,
        int inDay) {
    /// @param now business time
    Optional<Refusal> refusal(DeliveryGate.Pass pass, GateView view, Instant now) {
        Optional<Refusal> refusal = SlotFinder.objection(ask(pass, view, now)).map(GateTiming::refusal);
        return refusal.isPresent() || view.channel() != Channel.EMAIL ? refusal : share(view.mailbox(), now);
    }

    private static Refusal refusal(Objection objection) {
        GateReason reason = switch (objection.cause()) {
            case CAP -> GateReason.CAP_REACHED;
            case GAP -> GateReason.TOO_SOON;
            default -> GateReason.OUTSIDE_WINDOW;
        };
        return new Refusal(reason, objection.words(), objection.until());
    }

    /// A late mail may come into another's minute, and a day may begin with what the day before left over.
    private Optional<Refusal> share(Mailbox mailbox, Instant now) {
        if (inDay >= mailbox.perDay()) {
            Instant tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            return full("the mailbox's " + mailbox.perDay() + " a day", tomorrow);
        }
        return inMinute >= mailbox.perMinute()
                ? full("the mailbox's " + mailbox.perMinute() + " a minute", now.plus(1, ChronoUnit.MINUTES))
                : Optional.empty();
    }

    private static Optional<Refusal> full(String share, Instant until) {
        return Optional.of(new Refusal(GateReason.CAP_REACHED, share, until));
    }

    private SlotAsk ask(DeliveryGate.Pass pass, GateView view, Instant now) {
        CountedTouches counted = view.draft().isAnswer() ? CountedTouches.NONE : gone;
        return new SlotAsk(
                now,
                now,
                pass.window(),
                view.channel(),
                false,
                false,
                Whereabouts.of(known, ownerZone, house.zone(), now),
                Duty.alone(owner()),
                house,
                pass.caps(),
                house.segment(deal).orElse(null),
                counted.toContact(),
                counted.toAccount(),
                BestHour.UNKNOWN,
                0);
    }

    /// What leaves by itself needs nobody at work.
    private Worker owner() {
        return new Worker("owner", "its owner", ownerZone, Place.UNKNOWN, new WorkingHours(Map.of()), List.of());
    }
}
