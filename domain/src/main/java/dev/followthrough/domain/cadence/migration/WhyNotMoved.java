package dev.followthrough.domain.cadence.migration;

import java.util.Locale;

/// Why a deal is not moved to another version, or not moved back. Each says itself in words, with what to do
/// (G9).
public enum WhyNotMoved {
    ENDED("its follow-up has ended"),
    HELD("it waits for a person; resume it first"),
    TAKEN_OVER("a person has it in hand; hand it back first"),
    HANDING_OVER("another cadence is taking over"),
    OTHER_VERSION("it follows another version by now"),
    LEAVING("a touch is on its way, and nobody knows yet what came of it; try again in a while"),
    IN_REVIEW("a draft of its next touch has been given to its owner; decide on it first"),
    WITH_PERSON("a person has its next touch as a task; it has to be done first"),
    STEP_GONE("its next step is not in that version; say what the step is called there"),
    VALUE_TWICE("its next touch would bring the same value as the latest"),
    MOVED_ON("it has gone on since the preview; preview it again"),
    GONE_ON("it has gone on since it was moved: a touch, a step passed over, or another day"),
    FAILED("something went wrong that should not; the log of the api says what");

    private final String words;

    WhyNotMoved(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As lists write it, such as `in-review`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
