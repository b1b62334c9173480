package dev.followthrough.activities.delivery;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.Mailbox;
import java.time.Instant;
import java.util.Optional;

/// Where the touches of sample data go: through the gate and the ledger like every other, and then nowhere. The mailbox
/// of a sample names no server, so no other carrier could bring one anywhere either.
record NowhereCarrier(Channel channel) implements Carrier {
    static final String CODE = "sample";

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public String name(GateView view) {
        return view.key().text().replaceAll("[^A-Za-z0-9-]", ".") + "@" + Mailbox.NOWHERE;
    }

    @Override
    public Optional<GateReason> refusal(GateView view) {
        return Optional.empty();
    }

    @Override
    public HandOffResult send(GateView view, String name, DotGuard guard) {
        if (!guard.beforeBody()) return new HandOffResult.Stopped();
        return guard.releaseDot(() -> {})
                ? new HandOffResult.Accepted(Instant.now(), CODE, null)
                : new HandOffResult.Stopped();
    }
}
