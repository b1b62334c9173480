package dev.followthrough.domain.people;

import org.jspecify.annotations.Nullable;

/// What is known of one person on one channel.
///
/// @param basis what a given consent rests on; null: nobody said
public record Consented(ConsentState state, @Nullable ConsentBasis basis) {
    public static final Consented UNKNOWN = new Consented(ConsentState.UNCLEAR, null);
}
