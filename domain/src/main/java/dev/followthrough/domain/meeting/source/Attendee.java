package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.meeting.Side;
import org.jspecify.annotations.Nullable;

/// Somebody whom the source's header, or a speaker's label, names.
///
/// @param affiliation what stands in brackets and is no role, mostly a company; null: nothing
/// @param side        as the header says ("our side", 客户); null: it does not
public record Attendee(
        String name,
        @Nullable String affiliation,
        @Nullable String role,
        @Nullable Side side) {}
