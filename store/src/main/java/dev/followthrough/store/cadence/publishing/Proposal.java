package dev.followthrough.store.cadence.publishing;

import dev.followthrough.domain.sequence.CadencePlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of a cadence that somebody wants published.
///
/// @param base      the newest version when it was proposed, with which it was compared; 0: there was none
/// @param plan      compiled, with the house's rules of that day; version 0
/// @param reason    why, in the proposer's words
/// @param state     `open`, `approved`, `declined` or `withdrawn`
/// @param answer    why it was declined, in the words of whoever did
/// @param published the version that it became; null: none
public record Proposal(
        String id,
        String name,
        int base,
        CadencePlan plan,
        String source,
        @Nullable String reason,
        String proposedBy,
        Instant proposedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Integer published) {

    public boolean isOpen() {
        return state.equals("open");
    }
}
