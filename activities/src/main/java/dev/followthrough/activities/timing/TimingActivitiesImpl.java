package dev.followthrough.activities.timing;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.timing.SlotCandidates;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.Slots;
import dev.followthrough.workflows.deal.Happening;
import dev.followthrough.workflows.deal.SlotRequest;
import dev.followthrough.workflows.deal.TimingActivities;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Finds hours for touches, and answers what the workflow may not know by itself.
@Component
public class TimingActivitiesImpl implements TimingActivities {
    private final Slots slots;
    private final DealLog log;
    private final BusinessClock clock;

    public TimingActivitiesImpl(Slots slots, DealLog log, BusinessClock clock) {
        this.slots = slots;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public SequenceEvent findSlot(SlotRequest request) {
        var touch = new TouchKey(request.dealId(), request.enrollment(), request.ordinal());
        Slots.Booking booking = slots.book(touch, request.step().audience(), addressee -> wish(request, addressee));
        return switch (booking) {
            case Slots.Booking.Booked booked -> found(request, booked);
            case Slots.Booking.Nobody ignored -> noSlot(request, HoldReason.NO_CONTACT);
            case Slots.Booking.MailboxFull ignored -> noSlot(request, HoldReason.MAILBOX_FULL);
        };
    }

    private static SequenceEvent found(SlotRequest request, Slots.Booking.Booked booked) {
        Instant prepareAt = prepareAt(request, booked.addressee(), booked.due());
        return new SequenceEvent.SlotFound(
                request.now(), request.ordinal(), request.stepIndex(), booked.due(), prepareAt, booked.why());
    }

    private static SequenceEvent noSlot(SlotRequest request, HoldReason reason) {
        return new SequenceEvent.NoSlot(request.now(), request.stepIndex(), reason);
    }

    private static Slots.Wish wish(SlotRequest request, Slots.Addressee addressee) {
        Instant earliest = request.earliest().isAfter(request.now()) ? request.earliest() : request.now();
        long number = (request.dealId() + "/" + request.ordinal()).hashCode();
        return new Slots.Wish(
                request.step().id(),
                request.step().channel().name().toLowerCase(Locale.ROOT),
                SlotCandidates.of(request.window(), addressee.contactZone(), earliest, number),
                request.step().channel().leavesByItself(),
                because(addressee));
    }

    /// An automatic touch is drafted when it is due; one that its owner must read, a working day of the owner
    /// earlier.
    private static Instant prepareAt(SlotRequest request, Slots.Addressee addressee, Instant due) {
        if (!request.expectsReview()) return due;
        Instant earlier = workingDayBefore(due, addressee.ownerZone());
        return earlier.isAfter(request.now()) ? earlier : request.now();
    }

    private static Instant workingDayBefore(Instant due, ZoneId zone) {
        ZonedDateTime day = due.atZone(zone).minusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day.toLocalTime().isBefore(LocalTime.of(9, 0))
                ? day.with(LocalTime.of(9, 0)).toInstant()
                : day.toInstant();
    }

    private static String because(Slots.Addressee addressee) {
        String audience = addressee.fits()
                ? ""
                : "; nobody has the role that the step speaks to, so it goes to the first contact";
        return ", the first free minute of the contact's hours from the cadence's day on" + audience;
    }

    @Override
    public Instant businessTime() {
        return clock.now();
    }

    @Override
    public List<Happening> logSince(String dealId, long seq) {
        return log.since(dealId, seq).stream()
                .map(row -> new Happening(row.seq(), row.sourceId(), row.event()))
                .toList();
    }
}
