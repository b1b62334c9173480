package dev.followthrough.domain.ops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What tells why a deal is silent. People are given by name.
///
/// @param status       what holds right now: `running`, `held`, `paused`, `taken-over`, `stopped`, `finished`
/// or `not-enrolled`
/// @param alive        its end, if it has ended, is not for good
/// @param reason       of a hold or an end, as the sequence names it; null: the workflow has not said yet
/// @param told         the latest happening that set the gate, such as `replied`; null: none has
/// @param unheardSince since when something lies in its log that its workflow was not told
/// @param house        what holds more than this deal; null: nothing
public record Silent(
        String status,
        Instant since,
        @Nullable Instant until,
        boolean alive,
        String owner,
        @Nullable String reason,
        @Nullable String told,
        @Nullable String toldBy,
        @Nullable Draft draft,
        @Nullable Task task,
        @Nullable Touch touch,
        @Nullable Instant claimedSince,
        @Nullable Instant unheardSince,
        @Nullable House house) {
    public record Draft(Instant since, @Nullable Instant expires) {}

    public record Task(String kind, Instant due, String owner) {}

    public record Touch(String step, String channel, Instant due) {}

    /// @param what goes on from "it waits"
    public record House(String what, Instant since, String todo) {}
}
