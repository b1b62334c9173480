package dev.followthrough.store.deal.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deal as lists show it (M42).
///
/// @param contact    the first of its people
/// @param cadence    `name@version`; null: none has followed it yet
/// @param alive      its follow-up goes on, or could begin again
/// @param nextAt     the next follow-up date: a touch, a task, or the end of a pause; null: there is none
/// @param touches    that left, or were made by a person
/// @param response   `none`, `silent`, `engaged`, or how they answered last, such as `question`
/// @param contactAt  the latest contact both ways
/// @param quietFrom  from then on that is longer ago than is usual
/// @param promiseDue the day of the oldest thing that we promised and have not done
/// @param promised   the next step that was promised, in words
public record DealLine(
        String id,
        String name,
        String account,
        @Nullable String contact,
        int contacts,
        String ownerId,
        @Nullable String delegateId,
        String mailboxId,
        String stage,
        @Nullable String segment,
        @Nullable String score,
        boolean strategic,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String cadence,
        boolean alive,
        Standing standing,
        @Nullable Instant nextAt,
        @Nullable Touch touch,
        @Nullable Task task,
        @Nullable Draft draft,
        int touches,
        @Nullable Instant lastAt,
        @Nullable String lastChannel,
        String response,
        @Nullable Instant responseAt,
        Instant contactAt,
        Instant quietFrom,
        @Nullable Instant unknownSince,
        @Nullable Instant claimedSince,
        @Nullable LocalDate promiseDue,
        @Nullable String promised,
        List<String> keyPoints,
        List<String> competitors) {

    /// Where it stands.
    ///
    /// @param phase  by the workflow's latest word
    /// @param status what holds right now: the gate is ahead of the workflow. A pause may have ended by
    /// itself
    /// @param until  of a pause
    /// @param reason of a hold or an end, as the sequence names it
    /// @param told   the latest happening that set the gate, and who brought it
    public record Standing(
            String phase,
            String status,
            String gate,
            @Nullable Instant until,
            Instant since,
            @Nullable String reason,
            @Nullable String told,
            @Nullable String toldBy) {}

    public record Touch(int ordinal, String step, String channel, Instant due, String why) {}

    public record Task(String kind, Instant due, String ownerId) {}

    /// Waits for a person.
    public record Draft(String id, Instant since, @Nullable Instant expires) {}
}
