package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What one kind of answer does to the sequence. An opt-out and a clear no are not the cadence's to decide: they
/// stop it.
///
/// @param to the cadence that takes over, of a hand-over
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exit(Intent on, Action then, @Nullable String to) {
    public enum Action {
        /// Stop sending and give the deal to its owner until somebody resumes it.
        HOLD,
        /// End the enrollment.
        STOP,
        /// Sleep until the day that they named; without one, hold.
        SLEEP,
        /// End this enrollment and begin another one, on the newest version of another cadence.
        HAND_OVER
    }
}
