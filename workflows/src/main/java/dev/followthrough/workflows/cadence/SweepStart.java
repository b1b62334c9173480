package dev.followthrough.workflows.cadence;

/// What a run of a sweep begins with: the first, or one continued as new.
///
/// @param preview no deal is changed
/// @param askedBy a person's id, or [#SCHEDULE]
/// @param sweep   its id; empty: it has yet to begin
/// @param after   the deal that was looked at last; empty: none yet
public record SweepStart(boolean preview, String askedBy, String sweep, String after) {
    public static final String SCHEDULE = "schedule";

    public static SweepStart asked(boolean preview, String by) {
        return new SweepStart(preview, by, "", "");
    }
}
