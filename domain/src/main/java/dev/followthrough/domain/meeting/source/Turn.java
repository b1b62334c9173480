package dev.followthrough.domain.meeting.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What somebody said until somebody else spoke; in notes, one line; in plain text, one paragraph.
///
/// @param speaker as the recorder names them; null: not known
/// @param text    as it stands in the source; cues and wrapped lines are parted by line breaks
/// @param start   since the recording began; null: not known
public record Turn(
        @Nullable String speaker, String text, @Nullable Duration start) {}
