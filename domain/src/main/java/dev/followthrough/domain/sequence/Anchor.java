package dev.followthrough.domain.sequence;

/// What a step's day counts from.
public enum Anchor {
    /// The meeting or the last interaction with which the enrollment began.
    START,
    /// The previous touch, when it really left.
    PREVIOUS,
    /// The previous touch, as a part of it: both count as one for the least gap (M55).
    WITH_PREVIOUS,
    /// The day on which their contract ends.
    RENEWAL,
    /// The day of an event that they attend, such as a webinar or a go-live.
    EVENT;

    /// Whether it is a day of its own, which no pause moves.
    public boolean isDate() {
        return this == RENEWAL || this == EVENT;
    }
}
