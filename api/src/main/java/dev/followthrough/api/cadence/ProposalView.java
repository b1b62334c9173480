package dev.followthrough.api.cadence;

import dev.followthrough.store.cadence.publishing.Proposal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version that waits for a second pair of eyes, or has had it.
///
/// @param base      what it was compared with, `name@version`; null: the cadence is new
/// @param changes   what would be different, in sentences; of a new cadence none
/// @param state     `open`, `approved`, `declined`, `withdrawn`
/// @param answer    why it was declined
/// @param published `name@version` that it became; null: none
/// @param source    null in lists
public record ProposalView(
        String id,
        String cadence,
        @Nullable String base,
        List<String> changes,
        @Nullable String reason,
        String proposedBy,
        Instant proposedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable String published,
        @Nullable String source) {
    public ProposalView {
        changes = List.copyOf(changes);
    }

    static ProposalView of(
            Proposal proposal, List<String> changes, String by, @Nullable String decidedBy, @Nullable String source) {
        return new ProposalView(
                proposal.id(),
                proposal.name(),
                proposal.base() == 0 ? null : proposal.name() + "@" + proposal.base(),
                changes,
                proposal.reason(),
                by,
                proposal.proposedAt(),
                proposal.state(),
                decidedBy,
                proposal.decidedAt(),
                proposal.answer(),
                proposal.published() == null ? null : proposal.name() + "@" + proposal.published(),
                source);
    }
}
