package dev.followthrough.domain.meeting;

import org.jspecify.annotations.Nullable;

/// A key point, a decision, an objection, or something personal.
///
/// @param text  in a short form that can stand alone
/// @param quote verbatim from the source
public record Noted(String text, @Nullable String who, String quote) {}
