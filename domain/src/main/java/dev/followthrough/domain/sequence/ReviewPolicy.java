package dev.followthrough.domain.sequence;

/// What a step says about review. No step can switch off a review that the rules about content demand.
public enum ReviewPolicy {
    /// The content decides.
    BY_RISK,
    /// The owner reads it, whatever it says.
    ALWAYS
}
