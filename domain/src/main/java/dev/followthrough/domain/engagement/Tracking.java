package dev.followthrough.domain.engagement;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// @param click from a link's number in the text, counted from 0, to its counted address
/// @param honeypot a link that nobody can see: only a machine follows it (N9)
/// @param open  address of the pixel; null: opens are not counted
public record Tracking(
        IntFunction<String> click,
        String honeypot,
        @Nullable String open) {}
