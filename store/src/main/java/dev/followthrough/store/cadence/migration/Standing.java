package dev.followthrough.store.cadence.migration;

import dev.followthrough.domain.cadence.migration.MovePreview;
import dev.followthrough.domain.cadence.migration.WhyNotMoved;
import dev.followthrough.domain.sequence.SequenceState;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A deal as it stands after everything that has been recorded.
///
/// @param state      null: it follows another version, in whose words it stands
/// @param planned    the touch for which an hour has been found; null: none has
/// @param zone       its first contact's
/// @param print      of all that a preview rests on
/// @param inTheWay   what its drafts, tasks and sends have against moving it; null: nothing
record Standing(
        String dealId,
        String gate,
        @Nullable SequenceState state,
        MovePreview.@Nullable NextTouch planned,
        ZoneId zone,
        String print,
        @Nullable WhyNotMoved inTheWay) {

    /// What the gate says is in force before the workflow has heard of it.
    Optional<WhyNotMoved> byGate() {
        return switch (gate) {
            case "held" -> Optional.of(WhyNotMoved.HELD);
            case "taken-over" -> Optional.of(WhyNotMoved.TAKEN_OVER);
            case "stopped" -> Optional.of(WhyNotMoved.ENDED);
            default -> Optional.empty();
        };
    }
}
