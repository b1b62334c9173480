package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.sequence.Happened;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that a person of an account did.
///
/// @param person tells people apart, and says nobody's name; null: somebody of the account
/// @param at     in business time
public record Act(@Nullable String person, Set<Happened> signals, Instant at) {
    public Act {
        signals = Set.copyOf(signals);
    }

    boolean isOneOf(Set<Happened> wanted) {
        return signals.stream().anyMatch(wanted::contains);
    }
}
