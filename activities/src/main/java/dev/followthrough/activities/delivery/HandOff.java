package dev.followthrough.activities.delivery;

import dev.followthrough.activities.delivery.SendWatch.Point;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.timing.BusinessClock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Ties the mail's journey to the ledger and the gate: `handed_off` is committed before the body is streamed, and
/// the final dot is written inside the gate's transaction.
@Component
public class HandOff {
    private final SmtpHandOff smtp;
    private final MailboxServers servers;
    private final MimeComposer composer;
    private final DeliveryGate gate;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final SendWatch watch;
    private final Map<String, GateReason> stopped = new ConcurrentHashMap<>();

    public HandOff(
            SmtpHandOff smtp,
            MailboxServers servers,
            MimeComposer composer,
            DeliveryGate gate,
            Ledger ledger,
            BusinessClock clock,
            ObjectProvider<SendWatch> watch) {
        this.smtp = smtp;
        this.servers = servers;
        this.composer = composer;
        this.gate = gate;
        this.ledger = ledger;
        this.clock = clock;
        this.watch = watch.getIfAvailable(() -> SendWatch.NOBODY);
    }

    HandOffResult attempt(GateView view, DeliveryGate.Pass pass, String token, OutgoingMail mail) {
        String touch = pass.key().text();
        watch.passed(Point.CLAIMED, touch);
        HandOffResult result = smtp.send(servers.smtp(view.mailbox()), composer.compose(mail), new DotGuard() {
            @Override
            public boolean beforeBody() {
                boolean ours = ledger.handOff(pass.key(), token, clock.now());
                watch.passed(Point.HANDED_OFF, touch);
                return ours;
            }

            @Override
            public boolean releaseDot(Runnable writeDot) {
                Optional<GateReason> refusal = gate.release(pass, view, token, () -> {
                    watch.passed(Point.LOCKED, touch);
                    writeDot.run();
                    watch.passed(Point.DOT_WRITTEN, touch);
                });
                refusal.ifPresent(reason -> stopped.put(token, reason));
                return refusal.isEmpty();
            }
        });
        watch.passed(Point.ANSWERED, touch);
        return result;
    }

    /// Why the attempt with this token was stopped; asked once.
    GateReason reasonFor(String token) {
        return Objects.requireNonNullElse(stopped.remove(token), GateReason.OLDER_EPOCH);
    }
}
