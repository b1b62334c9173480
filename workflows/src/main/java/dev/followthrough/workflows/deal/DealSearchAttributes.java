package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.Phase;
import io.temporal.common.SearchAttributeKey;

/// What ops can search for in the Temporal UI. Never personal data; changed only when the phase changes, because
/// each change writes 73 indexes of the visibility store.
public final class DealSearchAttributes {
    public static final SearchAttributeKey<String> PHASE = SearchAttributeKey.forKeyword("FollowthroughPhase");
    public static final SearchAttributeKey<String> CADENCE = SearchAttributeKey.forKeyword("FollowthroughCadence");

    private DealSearchAttributes() {}

    static String word(Phase phase) {
        return phase.word();
    }
}
