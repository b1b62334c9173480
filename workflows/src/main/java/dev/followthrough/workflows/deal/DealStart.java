package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import java.util.List;

/// Everything that a run of a deal's workflow begins with: the first, one started again, or one continued as new.
///
/// @param epoch counts the workflows that were started for this deal; the gate lets only the newest send
/// @param seq   number of the last log row that `state` has seen
/// @param lines number of story lines so far
/// @param recent the latest of them, for the query
public record DealStart(
        String dealId,
        int epoch,
        CadencePlan plan,
        SequenceState state,
        long seq,
        Pace pace,
        int lines,
        List<StoryLine> recent) {
    public DealStart {
        recent = List.copyOf(recent);
    }
}
