package dev.followthrough.domain.meeting.summary;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The deal as it was known when the meeting ended.
///
/// @param amount   such as `48000 EUR`; null: not known
/// @param contacts names of the people whom the deal knows
public record DealBefore(
        String name, String account, String stage, @Nullable String amount, Set<String> contacts) {
    public DealBefore {
        contacts = Set.copyOf(contacts);
    }
}
