package dev.followthrough.domain.meeting.reading;

import org.jspecify.annotations.Nullable;

/// Something asked of somebody, until they say yes or no.
///
/// @param addressee a participant who was spoken to by name; null: whoever answers
/// @param span      the part of the sentence that belongs to it
record Request(
        Sentence sentence,
        String what,
        String span,
        @Nullable String addressee) {}
