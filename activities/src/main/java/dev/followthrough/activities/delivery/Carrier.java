package dev.followthrough.activities.delivery;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.GateView;
import java.util.Optional;

/// A way out for the touches of one channel. The ledger and the gate are the same for all of them: a carrier
/// brings the touch to the last byte before it counts, asks its [DotGuard], and says what is known
/// afterwards.
public interface Carrier {
    Channel channel();

    /// Whether the house has set it up; else its touches are their owners' to make.
    boolean isSet();

    /// What the touch is called on its way: the same for each attempt, and known before the first one.
    String name(GateView view);

    /// What stands against this text on this channel, beside what the gate says.
    Optional<GateReason> refusal(GateView view);

    /// @throws RuntimeException only when nothing was delivered, or what the guard threw
    HandOffResult send(GateView view, String name, DotGuard guard);
}
