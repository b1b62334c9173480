package dev.followthrough.activities.delivery;

import dev.followthrough.activities.delivery.SendWatch.Point;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Refusal;
import dev.followthrough.store.timing.BusinessClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Ties a touch's journey to the ledger and the gate, whatever carries it: `handed_off` is committed before the body is
/// streamed, and the last byte, a mail's final dot, is written inside the gate's transaction.
@Component
public class HandOff {
    private static final Logger LOG = LoggerFactory.getLogger(HandOff.class);

    private final DeliveryGate gate;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final SendWatch watch;
    private final Counter unfenced;
    private final Map<String, Refusal> stopped = new ConcurrentHashMap<>();

    public HandOff(
            DeliveryGate gate,
            Ledger ledger,
            BusinessClock clock,
            ObjectProvider<SendWatch> watch,
            MeterRegistry meters) {
        this.gate = gate;
        this.ledger = ledger;
        this.clock = clock;
        this.watch = watch.getIfAvailable(() -> SendWatch.NOBODY);
        this.unfenced = meters.counter("followthrough.sends.unfenced");
    }

    /// @throws RuntimeException only when nothing was delivered
    HandOffResult attempt(Carrier carrier, GateView view, DeliveryGate.Pass pass, String token, String name) {
        String touch = pass.key().text();
        watch.passed(Point.CLAIMED, touch);
        HandOffResult result = carrier.send(view, name, new DotGuard() {
            @Override
            public boolean beforeBody() {
                boolean ours = ledger.handOff(pass.key(), token, clock.now());
                watch.passed(Point.HANDED_OFF, touch);
                return ours;
            }

            @Override
            public boolean releaseDot(Runnable writeDot) {
                var dot = new AtomicBoolean();
                try {
                    Optional<Refusal> refusal = gate.release(pass, view, token, () -> {
                        watch.passed(Point.LOCKED, touch);
                        writeDot.run();
                        dot.set(true);
                        watch.passed(Point.DOT_WRITTEN, touch);
                    });
                    refusal.ifPresent(why -> stopped.put(token, why));
                    return refusal.isEmpty();
                } catch (RuntimeException e) {
                    if (dot.get()) unfenced(touch, e);
                    throw e;
                }
            }
        });
        watch.passed(Point.ANSWERED, touch);
        return result;
    }

    /// The dot is out, and the transaction that held the locks around it did not commit: its database session may
    /// have died before the dot, and an answer may have been acknowledged in between (G3). This cannot be
    /// prevented, so it is counted and shown.
    private void unfenced(String touch, RuntimeException problem) {
        unfenced.increment();
        LOG.warn(
                "Touch {} left unfenced: its transaction ended before or with its commit ({})",
                touch,
                problem.getClass().getSimpleName());
    }

    /// Why the attempt with this token was stopped; asked once.
    Refusal refusalOf(String token) {
        return Objects.requireNonNullElseGet(stopped.remove(token), () -> Refusal.of(GateReason.OLDER_EPOCH));
    }
}
