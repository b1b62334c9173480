package dev.followthrough.api.meeting;

import dev.followthrough.domain.meeting.MeetingType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said of a meeting beside its text; null or empty: to be told from the text.
///
/// @param topic     what it was about, in words that the customer may read
/// @param endedAt   when it ended; null: as its text says, or now
/// @param zone      in which dates were meant; null: the owner's
/// @param ourPeople names from our company, beside everybody who is known here
public record Given(
        String fileName,
        @Nullable MeetingType type,
        @Nullable String topic,
        @Nullable Instant endedAt,
        @Nullable ZoneId zone,
        List<String> ourPeople) {
    public Given {
        ourPeople = List.copyOf(ourPeople);
    }

    static Given file(String fileName) {
        return new Given(fileName, null, null, null, null, List.of());
    }
}
