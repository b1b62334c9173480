package dev.followthrough.domain.sequence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which channel a touch takes (M22): of those that reach the prospect, the one that they answer most readily.
final class ChannelChoice {
    private ChannelChoice() {}

    /// @param wanted in the cadence's order, which decides where nothing is known
    /// @return empty: none of them reaches the prospect
    static Optional<Channel> of(List<Channel> wanted, Prospect prospect, Audience audience) {
        return wanted.stream()
                .filter(channel -> prospect.isReachedBy(channel, audience))
                .max(Comparator.comparingDouble((Channel channel) -> readiness(channel, prospect))
                        .thenComparing(channel -> -wanted.indexOf(channel)));
    }

    /// The share of touches that were answered, as the rule of succession has it: one touch without an answer says
    /// little, ten say much.
    private static double readiness(Channel channel, Prospect prospect) {
        int tried = prospect.tried().getOrDefault(channel, 0);
        int answered = Math.min(tried, prospect.answered().getOrDefault(channel, 0));
        return (answered + 1.0) / (tried + 2.0);
    }
}
