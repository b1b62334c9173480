package dev.followthrough.activities.engagement;

/// Tells a deal's workflow that its log has grown.
@FunctionalInterface
public interface Nudge {
    /// @throws RuntimeException when Temporal cannot be reached; nothing is lost, a sweep comes by
    void nudge(String dealId);
}
