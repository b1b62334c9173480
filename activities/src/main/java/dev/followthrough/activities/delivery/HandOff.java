package dev.followthrough.activities.delivery;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.DeliveryGate;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.timing.BusinessClock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Ties the mail's journey to the ledger and the gate: `handed_off` is committed before the body is streamed, and the final
/// dot is written inside the gate's transaction.
@Component
public class HandOff {
    private final SmtpHandOff smtp;
    private final MailboxServers servers;
    private final MimeComposer composer;
    private final DeliveryGate gate;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Map<String, GateReason> stopped = new ConcurrentHashMap<>();

    public HandOff(
            SmtpHandOff smtp,
            MailboxServers servers,
            MimeComposer composer,
            DeliveryGate gate,
            Ledger ledger,
            BusinessClock clock) {
        this.smtp = smtp;
        this.servers = servers;
        this.composer = composer;
        this.gate = gate;
        this.ledger = ledger;
        this.clock = clock;
    }

    HandOffResult attempt(GateView view, DeliveryGate.Pass pass, String token, OutgoingMail mail) {
        return smtp.send(servers.smtp(view.mailbox()), composer.compose(mail), new DotGuard() {
            @Override
            public boolean beforeBody() {
                return ledger.handOff(pass.key(), token, clock.now());
            }

            @Override
            public boolean releaseDot(Runnable writeDot) {
                Optional<GateReason> refusal = gate.release(pass, view, token, writeDot);
                refusal.ifPresent(reason -> stopped.put(token, reason));
                return refusal.isEmpty();
            }
        });
    }

    /// Why the attempt with this token was stopped; asked once.
    GateReason reasonFor(String token) {
        return Objects.requireNonNullElse(stopped.remove(token), GateReason.OLDER_EPOCH);
    }
}
