package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import java.time.Instant;
import java.util.List;

/// A sequence that waits for somebody, or has ended.
public record Rest(
        String dealId, int epoch, SequenceState state, long seq, int firstLine, List<StoryLine> story, Instant now) {
    public Rest {
        story = List.copyOf(story);
    }
}
