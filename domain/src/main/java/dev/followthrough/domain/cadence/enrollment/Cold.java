package dev.followthrough.domain.cadence.enrollment;

/// Why a deal went cold.
///
/// @param reason   a word of the file, such as `timing`; [#UNKNOWN] when nothing tells
/// @param words    the reason, in words
/// @param evidence what was said or done, when, and where it is kept
public record Cold(String reason, String words, String evidence) {
    public static final String UNKNOWN = "unknown";

    static final Cold NOT_KNOWN = new Cold(UNKNOWN, "nobody knows why", "nothing that was said or done tells");

    public boolean isKnown() {
        return !reason.equals(UNKNOWN);
    }

    /// By which a cadence's steps may ask for it ([dev.followthrough.domain.sequence.Prospect#marks]).
    public String mark() {
        return "cold-" + reason;
    }
}
