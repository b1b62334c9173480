package dev.followthrough.store.delivery;

import dev.followthrough.domain.sequence.GateReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the gate says to a touch that must not leave.
///
/// @param detail which of the rules behind the reason, such as `Labour Day (DE)`
/// @param until  nothing before this fits; null: the reason knows no time
public record Refusal(
        GateReason reason,
        @Nullable String detail,
        @Nullable Instant until) {
    public static Refusal of(GateReason reason) {
        return new Refusal(reason, null, null);
    }
}
