package dev.followthrough.domain.cadence.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the rules say of one deal.
public sealed interface Verdict {
    /// @param rule     its name
    /// @param cadence  its name; whether it is published is for others to say
    /// @param why      the rule's reason, with what it saw
    /// @param evidence what the reason rests on
    /// @param from     the moment that the cadence's days count from
    /// @param cold     why it had gone cold; null: it was not quiet
    record Enroll(
            String rule,
            String cadence,
            String why,
            String evidence,
            Instant from,
            @Nullable Cold cold) implements Verdict {}

    record Leave(WhyNot why, String words) implements Verdict {}
}
