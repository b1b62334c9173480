package dev.followthrough.activities.timing;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.timing.SlotCandidates;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.MailboxMinutes;
import dev.followthrough.store.timing.PlannedTouches;
import dev.followthrough.store.timing.SlotContexts;
import dev.followthrough.store.timing.SlotContexts.SlotContext;
import dev.followthrough.workflows.deal.Happening;
import dev.followthrough.workflows.deal.SlotRequest;
import dev.followthrough.workflows.deal.TimingActivities;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds hours for touches, and answers what the workflow may not know by itself.
@Component
public class TimingActivitiesImpl implements TimingActivities {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final SlotContexts contexts;
    private final MailboxMinutes minutes;
    private final PlannedTouches planned;
    private final DealLog log;
    private final BusinessClock clock;

    public TimingActivitiesImpl(
            SlotContexts contexts, MailboxMinutes minutes, PlannedTouches planned, DealLog log, BusinessClock clock) {
        this.contexts = contexts;
        this.minutes = minutes;
        this.planned = planned;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public SequenceEvent findSlot(SlotRequest request) {
        SlotContext context =
                contexts.of(request.dealId(), request.step().audience()).orElse(null);
        if (context == null) {
            return new SequenceEvent.NoSlot(request.now(), request.stepIndex(), HoldReason.NO_CONTACT);
        }
        Optional<Instant> free = reserve(request, context);
        if (free.isEmpty())
            return new SequenceEvent.NoSlot(request.now(), request.stepIndex(), HoldReason.MAILBOX_FULL);
        Instant due = free.get();
        Instant prepareAt = prepareAt(request, context, due);
        String why = why(request, context, due);
        var touch = new MailboxMinutes.Touch(request.dealId(), request.enrollment(), request.ordinal());
        planned.put(
                touch,
                request.step().id(),
                request.step().channel().name().toLowerCase(Locale.ROOT),
                context.contactId(),
                due,
                why);
        return new SequenceEvent.SlotFound(request.now(), request.ordinal(), request.stepIndex(), due, prepareAt, why);
    }

    private Optional<Instant> reserve(SlotRequest request, SlotContext context) {
        Instant earliest = request.earliest().isAfter(request.now()) ? request.earliest() : request.now();
        long number = (request.dealId() + "/" + request.ordinal()).hashCode();
        List<Instant> candidates = SlotCandidates.of(request.window(), context.contactZone(), earliest, number);
        if (!request.step().channel().leavesByItself()) return Optional.of(candidates.getFirst());
        var touch = new MailboxMinutes.Touch(request.dealId(), request.enrollment(), request.ordinal());
        return minutes.reserve(context.mailboxId(), touch, candidates);
    }

    /// An automatic touch is drafted when it is due; one that its owner must read, a working day of the owner
    /// earlier.
    private static Instant prepareAt(SlotRequest request, SlotContext context, Instant due) {
        if (!request.expectsReview()) return due;
        Instant earlier = workingDayBefore(due, context.ownerZone());
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

    private static String why(SlotRequest request, SlotContext context, Instant due) {
        String local = LOCAL.format(due.atZone(context.contactZone())) + " in " + context.contactZone();
        String audience =
                context.fits() ? "" : "; nobody has the role that the step speaks to, so it goes to the first contact";
        return local + ", the first free minute of the contact's hours from the cadence's day on" + audience;
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
