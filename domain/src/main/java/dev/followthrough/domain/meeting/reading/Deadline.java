package dev.followthrough.domain.meeting.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When something is due, as it was said.
///
/// @param start    in its text, before `by`
/// @param end      in its text
/// @param date     null: at the next meeting, whenever that is
/// @param explicit false: it follows from what was said
/// @param strength a date after `by` says more than a bare one
record Deadline(int start, int end, @Nullable LocalDate date, String words, boolean explicit, int strength) {
    static final int BARE = 1;
    static final int BY = 2;

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
