package dev.followthrough.domain.meeting.source;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting as it was taken down.
///
/// @param text     the source's own text, decoded, its markup taken off: what quotes are held against
/// @param duration from the first to the last cue, or as the header says; null: not known
public record Transcript(
        Form form,
        Header header,
        List<Turn> turns,
        String text,
        @Nullable Duration duration) {
    public Transcript {
        turns = List.copyOf(turns);
    }

    /// How the source is written.
    public enum Form {
        WEBVTT,
        SRT,
        /// Text in which each turn names its speaker.
        LABELLED,
        /// Speech whose turns are told apart by dashes alone.
        DIALOGUE,
        /// Typed notes: headings and short lines.
        NOTES,
        /// Sentences in paragraphs, told by one person.
        PROSE
    }

    /// Whether people speak in it themselves.
    public boolean isSpoken() {
        return form != Form.NOTES && form != Form.PROSE;
    }
}
