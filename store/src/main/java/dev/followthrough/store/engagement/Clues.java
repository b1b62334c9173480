package dev.followthrough.store.engagement;

import dev.followthrough.store.delivery.TouchKey;
import org.jspecify.annotations.Nullable;

/// By what it is found whose an event is.
///
/// @param person  keyed hash of an address
/// @param touch   whose link brought the visitor
/// @param account its name, in small letters
/// @param domain  of its mail addresses, in small letters
public record Clues(
        @Nullable String person,
        @Nullable TouchKey touch,
        @Nullable String deal,
        @Nullable String account,
        @Nullable String domain) {}
