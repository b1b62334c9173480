package dev.followthrough.domain.cadence.trial;

/// Something that must never happen did, to one random prospect.
///
/// @param prospect by its number, so that it can be played again
/// @param what     which promise was broken, and when
public record Broken(int prospect, String what) {}
