package dev.followthrough.api.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A meeting as our own people see it.
///
/// @param followUp what is owed after it; null: nothing is
/// @param reading  what happened, as `meeting read` tells it; null in lists
/// @param summary  for the team alone; null in lists
/// @param crm      what would be written to the CRM; null in lists
public record MeetingView(
        String id,
        String deal,
        String type,
        Instant endedAt,
        String zone,
        @Nullable String title,
        @Nullable Integer minutes,
        String fileName,
        String language,
        String readBy,
        @Nullable FollowUp followUp,
        Instant addedAt,
        @Nullable JsonNode reading,
        @Nullable JsonNode summary,
        @Nullable String summaryText,
        @Nullable Crm crm) {

    /// @param priority `critical`, `high`, `medium`
    /// @param by       from then on it is late
    public record FollowUp(String priority, Instant by) {}

    /// @param connected false: nothing is written; `hint` says what to do
    public record Crm(boolean connected, String hint, JsonNode update) {}

    /// @param items     what both sides promised, the latest meeting first
    /// @param questions what was asked and not answered in the meeting
    public record Promised(
            List<dev.followthrough.store.meeting.Promises.Item> items,
            List<dev.followthrough.store.meeting.Promises.Question> questions) {}
}
