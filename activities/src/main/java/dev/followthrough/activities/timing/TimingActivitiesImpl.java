package dev.followthrough.activities.timing;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.timing.slot.SlotFinder;
import dev.followthrough.domain.timing.slot.SlotJson;
import dev.followthrough.domain.timing.slot.SlotPlan;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.Addressee;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.SlotAsks;
import dev.followthrough.store.timing.Slots;
import dev.followthrough.workflows.deal.Happening;
import dev.followthrough.workflows.deal.SlotRequest;
import dev.followthrough.workflows.deal.TimingActivities;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds hours for touches, and answers what the workflow may not know by itself.
@Component
public class TimingActivitiesImpl implements TimingActivities {
    private final Slots slots;
    private final SlotAsks asks;
    private final DealLog log;
    private final BusinessClock clock;

    public TimingActivitiesImpl(Slots slots, SlotAsks asks, DealLog log, BusinessClock clock) {
        this.slots = slots;
        this.asks = asks;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public SequenceEvent findSlot(SlotRequest request) {
        var need = new SlotAsks.Need(
                new TouchKey(request.dealId(), request.enrollment(), request.ordinal()),
                request.step(),
                request.window(),
                request.caps(),
                request.earliest(),
                request.expectsReview(),
                request.now());
        // The choice is made under the mailbox's lock, so that what it counts is what it books beside.
        var chosen = new AtomicReference<@Nullable SlotPlan>();
        Slots.Booking booking = slots.book(need.touch(), need.step().audience(), whom -> {
            SlotPlan plan = SlotFinder.plan(asks.of(need, whom));
            chosen.set(plan);
            return wish(need, whom, plan);
        });
        return switch (booking) {
            case Slots.Booking.Booked booked -> found(request, booked, Objects.requireNonNull(chosen.get()));
            case Slots.Booking.Nobody ignored -> noSlot(request, HoldReason.NO_CONTACT);
            case Slots.Booking.NoHour ignored -> noSlot(request, HoldReason.NO_HOUR);
            case Slots.Booking.MailboxFull ignored -> noSlot(request, HoldReason.MAILBOX_FULL);
        };
    }

    private static SequenceEvent found(SlotRequest request, Slots.Booking.Booked booked, SlotPlan plan) {
        Instant prepareAt = plan.explain(booked.due()).prepareAt();
        return new SequenceEvent.SlotFound(
                request.now(), request.ordinal(), request.stepIndex(), booked.due(), prepareAt, booked.why());
    }

    private static SequenceEvent noSlot(SlotRequest request, HoldReason reason) {
        return new SequenceEvent.NoSlot(request.now(), request.stepIndex(), reason);
    }

    private static Slots.Wish wish(SlotAsks.Need need, Addressee whom, SlotPlan plan) {
        String audience =
                whom.fits() ? "" : "; nobody has the role that the step speaks to, so it goes to the first contact";
        return new Slots.Wish(
                need.step().id(),
                need.step().channel().name().toLowerCase(Locale.ROOT),
                plan.minutes(),
                need.step().channel().leavesByItself(),
                plan.zone().zone(),
                due -> plan.explain(due).why() + audience,
                due -> SlotJson.of(plan.explain(due)).toString());
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
