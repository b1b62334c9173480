package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a simulated deal.
///
/// @param start          the anchor: when the meeting was, or whatever the cadence counts from
/// @param contactZone    in which zone the window lies
/// @param ownerZone      in which zone the owner works
/// @param approvesAfter  the owner approves every draft so long after it was asked for; null: only as scripted
/// @param until          how far to look; null: to the end
/// @param warnings       fields that nobody reads, each with its place
record Script(
        Instant start,
        ZoneId contactZone,
        ZoneId ownerZone,
        @Nullable Duration approvesAfter,
        @Nullable Instant until,
        List<Happening> events,
        List<String> warnings) {
    Script {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
    }

    record Happening(Instant at, Event event) {}

    /// Who approves a draft has to name it, so an event may look at the sequence first.
    @FunctionalInterface
    interface Event {
        /// @return null: in this state nothing happens
        @Nullable
        SequenceEvent in(SequenceState state, Instant at);
    }
}
