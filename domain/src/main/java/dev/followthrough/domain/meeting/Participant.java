package dev.followthrough.domain.meeting;

import org.jspecify.annotations.Nullable;

/// Somebody who was there.
///
/// @param side ours or theirs
/// @param role as it was said or written, such as `IT lead`; null: not known
public record Participant(String name, Side side, @Nullable String role) {}
