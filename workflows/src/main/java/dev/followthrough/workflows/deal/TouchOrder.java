package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.domain.sequence.Touch;
import java.time.Instant;
import java.util.List;

/// What an activity needs for its work on the touch in hand.
///
/// @param step  as the prospect's behaviour has shaped it
/// @param state the sequence as it is now; the transaction that closes the touch saves what becomes of it (G8)
/// @param seq   the last log row that `state` has seen
/// @param firstLine number of the first line of `story`
/// @param story lines that the database has not been told of
public record TouchOrder(
        String dealId,
        int epoch,
        CadencePlan plan,
        Touch touch,
        Step step,
        SequenceState state,
        long seq,
        int firstLine,
        List<StoryLine> story,
        Instant now) {
    public TouchOrder {
        story = List.copyOf(story);
    }
}
