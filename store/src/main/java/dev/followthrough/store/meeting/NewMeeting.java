package dev.followthrough.store.meeting;

import dev.followthrough.domain.crm.CrmUpdate;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.summary.InternalSummary;
import dev.followthrough.domain.sequence.FollowUp;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A meeting as it comes in, already read.
///
/// @param heldAt  when it ended, in business time
/// @param title   as its text has it; null: it has none
/// @param topic   what it was about, in words that the customer may read; null: nobody said
/// @param minutes how long it took; null: not known
/// @param source  its text, decoded
/// @param readBy  `built-in`, or the model's name
/// @param owed    its follow-up; null: nothing is owed
public record NewMeeting(
        String dealId,
        Instant heldAt,
        ZoneId zone,
        @Nullable String title,
        @Nullable String topic,
        @Nullable Integer minutes,
        String fileName,
        String source,
        String readBy,
        MeetingReading reading,
        InternalSummary summary,
        CrmUpdate crm,
        @Nullable FollowUp owed) {}
