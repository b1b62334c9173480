package dev.followthrough.api.deal;

import dev.followthrough.domain.ops.Wait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deal in a list: [DealView] without its details, and what keeps its record in order (M42).
///
/// @param contact       the first of its people
/// @param waits         why it is silent: what it waits for, since when, and what to do
/// @param nextFollowUp  a touch, a task, or the end of a pause; null: there is none
/// @param touches       that left, or were made by a person
/// @param response      `none`, `silent`, `engaged`, or how they answered last, such as `question`
/// @param lastContact   the latest contact both ways
/// @param quietFrom     from then on that is longer ago than is usual
/// @param priority      `high`, `normal` or `low`, from its score and whether it is strategic
/// @param promiseDue    the day of the oldest thing that we promised and have not done
/// @param lists         on which of the lists it is that keep records in order
record DealListItem(
        String id,
        String name,
        String account,
        @Nullable String contact,
        int contacts,
        String owner,
        String ownerName,
        @Nullable String delegate,
        String stage,
        @Nullable String segment,
        @Nullable String score,
        boolean strategic,
        DealView.@Nullable Amount amount,
        @Nullable String cadence,
        String status,
        String phase,
        String gate,
        @Nullable Instant gateUntil,
        DealView.@Nullable NextTouch nextTouch,
        Wait waits,
        @Nullable Instant nextFollowUp,
        int touches,
        @Nullable Instant lastTouch,
        @Nullable String lastChannel,
        String response,
        @Nullable Instant responseAt,
        Instant lastContact,
        Instant quietFrom,
        String priority,
        @Nullable LocalDate promiseDue,
        @Nullable String promisedNextStep,
        List<String> keyPoints,
        List<String> competitors,
        List<String> lists) {}
