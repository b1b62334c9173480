package dev.followthrough.domain.meeting.source;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the source says of the meeting before anybody speaks. Each field null or empty: the source does not say.
public record Header(
        @Nullable String title,
        @Nullable LocalDate date,
        List<Attendee> attendees,
        @Nullable Duration duration) {
    public Header {
        attendees = List.copyOf(attendees);
    }

    static final Header NONE = new Header(null, null, List.of(), null);
}
