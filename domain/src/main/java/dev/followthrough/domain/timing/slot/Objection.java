package dev.followthrough.domain.timing.slot;

import java.time.Instant;

/// What stands against a touch that would leave at this moment.
///
/// @param words such as `Labour Day (DE)`
/// @param until nothing before this fits
public record Objection(Cause cause, String words, Instant until) {}
