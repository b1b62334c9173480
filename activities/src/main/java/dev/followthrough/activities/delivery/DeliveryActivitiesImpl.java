package dev.followthrough.activities.delivery;

import dev.followthrough.activities.Heartbeat;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.workflows.deal.DeliveryActivities;
import dev.followthrough.workflows.deal.TouchOrder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends a touch: look, claim, hand off, release, settle. Every attempt begins with what the ledger says of the
/// ones before, so that a repeated activity answers instead of sending again (G2).
@Component
public class DeliveryActivitiesImpl implements DeliveryActivities {
    private final GateViews views;
    private final DeliveryGate gate;
    private final Ledger ledger;
    private final Closing closing;
    private final HandOff handOff;
    private final FreshMailbox freshMailbox;
    private final OutgoingMails mails;
    private final BusinessClock clock;
    private final MeterRegistry meters;

    public DeliveryActivitiesImpl(
            GateViews views,
            DeliveryGate gate,
            Ledger ledger,
            Closing closing,
            HandOff handOff,
            FreshMailbox freshMailbox,
            OutgoingMails mails,
            BusinessClock clock,
            MeterRegistry meters) {
        this.views = views;
        this.gate = gate;
        this.ledger = ledger;
        this.closing = closing;
        this.handOff = handOff;
        this.freshMailbox = freshMailbox;
        this.mails = mails;
        this.clock = clock;
        this.meters = meters;
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
        GateView view = fresh(key, draft);
        Optional<SequenceEvent> already = alreadyDecided(order, view);
        if (already.isPresent()) {
            closing.saveStory(order);
            return already.get();
        }

        var pass = new DeliveryGate.Pass(
                key,
                draft,
                order.epoch(),
                order.seq(),
                order.plan().window(),
                order.plan().caps(order.state().prospect()));
        Optional<Refusal> refusal = gate.refusal(pass, view);
        return refusal.map(reason -> closed(order, reason)).orElseGet(() -> claimAndSend(order, view, pass));
    }

    /// What the gate sees, once the mailbox has been read.
    private GateView fresh(TouchKey key, String draft) {
        GateView view = views.of(key, draft);
        boolean mayHaveChanged = freshMailbox.ensureRead(view.mailbox(), view.mailboxReadAt());
        return mayHaveChanged ? views.of(key, draft) : view;
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

    private SequenceEvent claimAndSend(TouchOrder order, GateView view, DeliveryGate.Pass pass) {
        String token = UUID.randomUUID().toString();
        Optional<String> messageId =
                ledger.claim(view, token, mails.messageId(view), view.draft().subject(), clock.now());
        if (messageId.isEmpty())
            return alreadyDecided(order, views.of(pass.key(), pass.draftId())).orElseThrow();
        HandOffResult result = attempt(view, pass, token, messageId.get());
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
    private HandOffResult attempt(GateView view, DeliveryGate.Pass pass, String token, String messageId) {
        try {
            return handOff.attempt(view, pass, token, mails.of(view, messageId));
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
