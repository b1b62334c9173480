package dev.followthrough.domain.ops;

/// What a check-up says of one thing.
///
/// @param process who looked
/// @param name    of the check
/// @param millis  that it took
public record Found(String process, String name, Finding finding, long millis) {}
