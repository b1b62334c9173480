package dev.followthrough.activities.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of an attempt. Only between the dot and its answer can nobody know.
public sealed interface HandOffResult {

    /// @param dotAt         when the final dot was written, in real time
    /// @param realMessageId what the server calls the mail, if it said so
    record Accepted(Instant dotAt, String code, @Nullable String realMessageId) implements HandOffResult {}

    /// The server said 5xx.
    record RefusedForGood(String code, Phase phase) implements HandOffResult {}

    /// The server said 4xx, could not be reached, or went away before the dot: nothing was delivered.
    record TryLater(String code, Phase phase) implements HandOffResult {}

    /// The guard said no; nothing was delivered.
    record Stopped() implements HandOffResult {}

    /// The dot was written and no answer came.
    record Unknown(Instant dotAt) implements HandOffResult {}

    enum Phase {
        CONNECT,
        ENVELOPE,
        BODY,
        DOT
    }
}
