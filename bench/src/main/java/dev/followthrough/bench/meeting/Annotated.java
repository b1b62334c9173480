package dev.followthrough.bench.meeting;

import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.Side;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person found in a meeting.
///
/// @param date of the meeting where only the source says it
/// @param not  words that sound like a commitment and are none
public record Annotated(
        Frame frame,
        @Nullable LocalDate date,
        String language,
        List<Item> actionItems,
        List<Question> openQuestions,
        List<String> not) {

    public record Frame(@Nullable LocalDate date, ZoneId zone, List<String> ourPeople) {
        MeetingFrame frame() {
            return new MeetingFrame(null, date, zone, ourPeople);
        }
    }

    /// @param owner null: nobody in particular, so any owner is right
    /// @param side  null: it cannot be told, so any side is right
    public record Item(
            String what,
            @Nullable String owner,
            @Nullable Side side,
            @Nullable LocalDate due,
            String quote) {}

    public record Question(
            String question,
            @Nullable String askedBy,
            @Nullable String side,
            String quote) {}
}
