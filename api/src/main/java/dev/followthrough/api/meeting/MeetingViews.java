package dev.followthrough.api.meeting;

import dev.followthrough.domain.meeting.FollowUpTime;
import dev.followthrough.domain.meeting.MeetingJson;
import dev.followthrough.domain.meeting.summary.SummaryText;
import dev.followthrough.store.meeting.Meetings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Component
class MeetingViews {
    private static final String NOT_CONNECTED =
            "No CRM is connected, so nothing was written. This is what would be: enter it by hand, or fetch it here by script.";

    private final ObjectMapper json;

    MeetingViews(ObjectMapper json) {
        this.json = json;
    }

    MeetingView whole(Meetings.Meeting meeting) {
        return view(
                meeting,
                tree(meeting.reading()),
                tree(meeting.summary()),
                SummaryText.of(meeting.summary()),
                new MeetingView.Crm(false, NOT_CONNECTED, tree(meeting.crm())));
    }

    MeetingView line(Meetings.Meeting meeting) {
        return view(meeting, null, null, null, null);
    }

    private static MeetingView view(
            Meetings.Meeting meeting,
            @Nullable JsonNode reading,
            @Nullable JsonNode summary,
            @Nullable String text,
            MeetingView.@Nullable Crm crm) {
        return new MeetingView(
                meeting.id(),
                meeting.dealId(),
                meeting.type(),
                meeting.heldAt(),
                meeting.zone(),
                meeting.title(),
                meeting.minutes(),
                meeting.fileName(),
                meeting.language(),
                meeting.readBy(),
                followUp(meeting),
                meeting.addedAt(),
                reading,
                summary,
                text,
                crm);
    }

    private static MeetingView.@Nullable FollowUp followUp(Meetings.Meeting meeting) {
        Instant due = meeting.due();
        if (due == null) return null;
        FollowUpTime time = FollowUpTime.of(meeting.reading().type());
        return new MeetingView.FollowUp(time.priority().word(), due);
    }

    private JsonNode tree(Object value) {
        return json.readTree(MeetingJson.of(value).toString());
    }
}
