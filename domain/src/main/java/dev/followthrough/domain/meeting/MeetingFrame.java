package dev.followthrough.domain.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a meeting beside its text. What the text itself says (a date in its header) comes second.
///
/// @param type      null: to be told from what was said
/// @param date      null: to be found in the source
/// @param zone      in which what was said of dates is meant
/// @param ourPeople names of those from our company; empty: to be told from what was said
public record MeetingFrame(
        @Nullable MeetingType type, @Nullable LocalDate date, ZoneId zone, List<String> ourPeople) {
    public MeetingFrame {
        ourPeople = List.copyOf(ourPeople);
    }
}
