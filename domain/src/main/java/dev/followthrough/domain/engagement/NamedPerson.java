package dev.followthrough.domain.engagement;

import org.jspecify.annotations.Nullable;

/// Somebody whom a mail names as successor, or as the right person to ask. At least one of both is there.
public record NamedPerson(@Nullable String name, @Nullable String email) {}
