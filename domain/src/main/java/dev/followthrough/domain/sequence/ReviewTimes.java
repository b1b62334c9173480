package dev.followthrough.domain.sequence;

import java.time.Duration;

/// What happens to a review that nobody decides.
///
/// @param remindAfter   from the opening of the review to the owner's reminder
/// @param delegateAfter from the opening of the review until the delegate is asked too
/// @param expireAfter   from the touch's due time until the review expires to *not sent*
public record ReviewTimes(Duration remindAfter, Duration delegateAfter, Duration expireAfter) {}
