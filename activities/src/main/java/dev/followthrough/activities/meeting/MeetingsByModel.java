package dev.followthrough.activities.meeting;

import dev.followthrough.activities.drafting.AskingModel;
import dev.followthrough.store.meeting.MeetingIntake;
import dev.followthrough.store.meeting.Meetings;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads a meeting a second time, by the house's model, before its recap is written. A house without a model, or one
/// that is away, goes on with the built-in reading.
@Component
public class MeetingsByModel {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingsByModel.class);
    private static final String BUILT_IN = "built-in";

    private final AskingModel model;
    private final Meetings meetings;
    private final MeetingIntake intake;

    public MeetingsByModel(AskingModel model, Meetings meetings, MeetingIntake intake) {
        this.model = model;
        this.meetings = meetings;
        this.intake = intake;
    }

    /// The latest meeting of a deal, if no model has read it yet.
    public void readLatest(String dealId) {
        if (!model.isThere()) return;
        meetings.of(dealId).stream()
                .findFirst()
                .filter(meeting -> meeting.readBy().equals(BUILT_IN))
                .ifPresent(this::read);
    }

    private void read(Meetings.Meeting meeting) {
        new ModelMeetingReader(model, InstantSource.system())
                .read(meetings.source(meeting.id()), meeting.reading())
                .ifPresent(merged -> {
                    intake.readAgain(meeting, merged, model.name());
                    LOG.info(
                            "A model read meeting {} and added {} action items and {} questions",
                            meeting.id(),
                            merged.items().size(),
                            merged.questions().size());
                });
    }
}
