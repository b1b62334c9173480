package dev.followthrough.domain.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that somebody will do (M2; seeds B, "Extract Action Items").
///
/// @param what          in the infinitive, without who and when: `send the security questionnaire`; Chinese as it is
/// @param owner         a participant's name, or whom a participant spoke for; null: not said
/// @param due           resolved against the meeting's date; null: nothing was said, or it cannot be resolved
/// @param dueWords      what was said of the date: `by Friday`
/// @param explicit      whether the date was said, or follows from what was (before our next call)
/// @param condition     what must come first: `if you can show us X`
/// @param conditionSide who has to fulfil the condition
/// @param quote         verbatim from the source
public record ActionItem(
        String what,
        @Nullable String owner,
        Side side,
        @Nullable LocalDate due,
        @Nullable String dueWords,
        boolean explicit,
        Priority priority,
        boolean blocksDeal,
        Signal signal,
        @Nullable String condition,
        @Nullable Side conditionSide,
        String quote) {

    public enum Priority {
        CRITICAL,
        HIGH,
        NORMAL
    }

    /// The five ways in which people commit themselves (seeds B).
    public enum Signal {
        COMMITMENT,
        REQUEST,
        AGREEMENT,
        TIMELINE,
        CONDITIONAL
    }
}
