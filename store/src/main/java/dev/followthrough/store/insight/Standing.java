package dev.followthrough.store.insight;

/// The house at a glance.
///
/// @param outboxLagSeconds      age of the oldest happening that no workflow has heard of
/// @param mailboxUnreadSeconds  longest time since a mailbox was read to its end
public record Standing(
        long dealsRunning,
        long reviewsWaiting,
        long deliveriesUnknown,
        double outboxLagSeconds,
        double mailboxUnreadSeconds) {}
