package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The ways to one person of the buying group, as consent and addresses have them. What is in neither set is closed.
///
/// @param open    they may be written to, called or visited there
/// @param unclear closed until a person of the house says what is known of their consent (M27)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reach(Set<Channel> open, Set<Channel> unclear) {
    public Reach {
        open = sorted(open);
        unclear = sorted(unclear);
    }

    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    private static Set<Channel> sorted(Set<Channel> channels) {
        return channels == null || channels.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(channels));
    }
}
