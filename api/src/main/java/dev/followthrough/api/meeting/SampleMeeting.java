package dev.followthrough.api.meeting;

import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// A demo that the sample's file tells of, taken in like any other meeting.
@Component
public class SampleMeeting {
    private final MeetingIn meetingIn;

    SampleMeeting(MeetingIn meetingIn) {
        this.meetingIn = meetingIn;
    }

    public void add(String deal, String name, byte[] file, Instant endedAt, Person by) {
        meetingIn.add(deal, file, new Given(name, MeetingType.DEMO, null, endedAt, null, List.of()), by.id());
    }
}
