package dev.followthrough.activities.delivery;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// @param click from a link's number in the text, counted from 0, to its counted address
/// @param open  address of the pixel; null: opens are not counted
public record Tracking(IntFunction<String> click, @Nullable String open) {}
