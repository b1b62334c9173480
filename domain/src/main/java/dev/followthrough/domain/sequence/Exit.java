package dev.followthrough.domain.sequence;

/// What one kind of answer does to the sequence. An opt-out and a clear no are not the cadence's to decide: they
/// stop it.
public record Exit(Intent on, Action then) {
    public enum Action {
        /// Stop sending and give the deal to its owner until somebody resumes it.
        HOLD,
        /// End the enrollment.
        STOP
    }
}
