package dev.followthrough.activities.delivery;

import org.jspecify.annotations.Nullable;

/// @param publicUrl where the world reaches the api; null: nothing is tracked, and opting out is by mail
/// @param opens     whether opens are counted; off unless switched on
public record DeliverySettings(@Nullable String publicUrl, boolean opens) {}
