package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends a deal's enrollment and begins the next one, on the newest version of another cadence (M26).
///
/// @param state of the enrollment that ends
/// @param to    the cadence's name
/// @param seq   the last log row that `state` has seen; newer ones are heard first
/// @param firstLine number of the first line of `story`
/// @param story lines that the database has not been told of, down to the last
public record HandOver(
        String dealId,
        int epoch,
        SequenceState state,
        String to,
        long seq,
        int firstLine,
        List<StoryLine> story,
        Instant now) {
    public HandOver {
        story = List.copyOf(story);
    }

    /// @param next    the enrollment that has begun; null: none
    /// @param newsFirst none has begun because the log has news; else: because there is no such cadence
    public record Outcome(@Nullable Next next, boolean newsFirst) {}

    public record Next(CadencePlan plan, SequenceState state) {}
}
