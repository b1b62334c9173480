package dev.followthrough.activities.delivery;

import dev.followthrough.activities.Heartbeat;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.TouchTasks;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.MeetingTimes;
import dev.followthrough.workflows.deal.DeliveryActivities;
import dev.followthrough.workflows.deal.TouchOrder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends a touch: look, claim, hand off, release, settle. Every attempt begins with what the ledger says of
/// the ones before, so that a repeated activity answers instead of sending again (G2).
@Component
public class DeliveryActivitiesImpl implements DeliveryActivities {
    private final GateViews views;
    private final DeliveryGate gate;
    private final Ledger ledger;
    private final Closing closing;
    private final HandOff handOff;
    private final FreshMailbox freshMailbox;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final TouchTasks tasks;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final MeterRegistry meters;
    private final MeetingTimes times;

    public DeliveryActivitiesImpl(
            GateViews views,
            DeliveryGate gate,
            Ledger ledger,
            Closing closing,
            HandOff handOff,
            FreshMailbox freshMailbox,
            List<Carrier> carriers,
            TouchTasks tasks,
            Drafts drafts,
            BusinessClock clock,
            MeterRegistry meters,
            MeetingTimes times) {
        this.views = views;
        this.gate = gate;
        this.ledger = ledger;
        this.closing = closing;
        this.handOff = handOff;
        this.freshMailbox = freshMailbox;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.tasks = tasks;
        this.drafts = drafts;
        this.clock = clock;
        this.meters = meters;
        this.times = times;
    }

    @Override
    public SequenceEvent sendTouch(TouchOrder order) {
        SequenceEvent outcome;
        try (var ignored = Heartbeat.start()) {
            outcome = send(order);
        }
        String word = outcome instanceof SequenceEvent.GateClosed closed
                ? closed.reason().name().toLowerCase(Locale.ROOT)
                : outcome.name();
        meters.counter("followthrough.touches", "outcome", word).increment();
        return outcome;
    }

    private SequenceEvent send(TouchOrder order) {
        String draft = Objects.requireNonNull(order.touch().draft(), "a touch that is sent has a draft");
        var key = new TouchKey(
                order.dealId(), order.state().enrollment(), order.touch().ordinal());
        Channel channel = order.step().channel();
        GateView view = fresh(key, draft, channel);
        Optional<SequenceEvent> already = alreadyDecided(order, view);
        if (already.isPresent()) {
            closing.saveStory(order);
            return already.get();
        }
        Carrier carrier = view.mailbox().isNowhere() ? new NowhereCarrier(channel) : carriers.get(channel);
        if (carrier == null || !carrier.isSet()) return toOwner(order, key, draft);

        var pass = new DeliveryGate.Pass(
                key,
                draft,
                order.epoch(),
                order.seq(),
                order.plan().window(),
                order.plan().caps(order.state().prospect()));
        Optional<Refusal> refusal = gate.refusal(pass, view)
                .or(() -> carrier.refusal(view).map(Refusal::of))
                .or(() -> taken(view).map(Refusal::of));
        return refusal.map(reason -> closed(order, reason)).orElseGet(() -> claimAndSend(carrier, order, view, pass));
    }

    /// The house has no way out for this channel, so a person makes the touch, with the script ready.
    private SequenceEvent toOwner(TouchOrder order, TouchKey key, String draft) {
        String script = drafts.byId(draft).map(Drafts.Draft::body).orElse(null);
        Instant now = clock.now();
        SequenceEvent outcome = tasks.give(
                        key,
                        order.step().channel(),
                        order.touch().due(),
                        order.step().angle(),
                        script)
                .<SequenceEvent>map(reason -> new SequenceEvent.GateClosed(now, key.ordinal(), reason, now))
                .orElseGet(() -> new SequenceEvent.GivenToOwner(now, key.ordinal()));
        closing.saveStory(order);
        return outcome;
    }

    /// A look into the owner's calendar is too slow for the locks of the gate.
    private Optional<GateReason> taken(GateView view) {
        boolean stand = times.stand(
                view.key().dealId(), view.draft().offers(), view.contact().zone());
        return stand ? Optional.empty() : Optional.of(GateReason.TIMES_GONE);
    }

    /// What the gate sees, once the mailbox has been read.
    private GateView fresh(TouchKey key, String draft, Channel channel) {
        GateView view = views.of(key, draft, channel);
        boolean mayHaveChanged = freshMailbox.ensureRead(view.mailbox(), view.mailboxReadAt());
        return mayHaveChanged ? views.of(key, draft, channel) : view;
    }

    private Optional<SequenceEvent> alreadyDecided(TouchOrder order, GateView view) {
        if (view.ledger() == null) return Optional.empty();
        Instant at = Objects.requireNonNullElse(view.ledger().settledAt(), clock.now());
        int ordinal = order.touch().ordinal();
        return switch (view.ledger().state()) {
            case "sent" -> Optional.of(new SequenceEvent.Left(at, ordinal, true));
            case "unknown" -> Optional.of(new SequenceEvent.Left(at, ordinal, false));
            case "refused" ->
                Optional.of(new SequenceEvent.Refused(
                        at, ordinal, Objects.requireNonNullElse(view.ledger().code(), "refused")));
            case "handed_off" -> {
                Instant now = clock.now();
                ledger.markUnknown(view.key(), now);
                yield Optional.of(closing.left(order, view.key(), now, false));
            }
            default -> Optional.empty();
        };
    }

    private SequenceEvent claimAndSend(Carrier carrier, TouchOrder order, GateView view, DeliveryGate.Pass pass) {
        String token = UUID.randomUUID().toString();
        Optional<String> name =
                ledger.claim(view, token, carrier.name(view), view.draft().subject(), clock.now());
        if (name.isEmpty())
            return alreadyDecided(order, views.of(pass.key(), pass.draftId(), view.channel()))
                    .orElseThrow();
        HandOffResult result = attempt(carrier, view, pass, token, name.get());
        return switch (result) {
            case HandOffResult.Accepted accepted -> closing.sent(order, pass.key(), token, accepted);
            case HandOffResult.RefusedForGood refused -> closing.refused(order, pass.key(), token, refused);
            case HandOffResult.Unknown unknown -> closing.unknown(order, pass.key(), token, unknown.dotAt());
            case HandOffResult.TryLater ignored -> {
                ledger.takeBack(pass.key(), token);
                yield closed(order, Refusal.of(GateReason.SERVER_BUSY));
            }
            case HandOffResult.Stopped ignored -> {
                ledger.takeBack(pass.key(), token);
                yield closed(order, handOff.refusalOf(token));
            }
        };
    }

    /// What throws has delivered nothing: the touch is free for the next attempt.
    private HandOffResult attempt(Carrier carrier, GateView view, DeliveryGate.Pass pass, String token, String name) {
        try {
            return handOff.attempt(carrier, view, pass, token, name);
        } catch (RuntimeException e) {
            ledger.takeBack(pass.key(), token);
            throw e;
        }
    }

    /// A touch that hours or counts forbid looks for a new slot from where they might allow it.
    private SequenceEvent closed(TouchOrder order, Refusal refusal) {
        Instant now = clock.now();
        Instant tryAt = Objects.requireNonNullElseGet(refusal.until(), () -> switch (refusal.reason()) {
            case MAILBOX_NOT_READ -> now.plus(Duration.ofMinutes(5));
            case SERVER_BUSY, GATE_SHUT -> now.plus(Duration.ofMinutes(15));
            default -> now;
        });
        var closed =
                new SequenceEvent.GateClosed(now, order.touch().ordinal(), refusal.reason(), tryAt, refusal.detail());
        closing.heldBack(order, closed);
        return closed;
    }
}
