package dev.followthrough.domain.sequence;

import java.util.List;

/// What a happening made of a sequence, and the story of it.
public record Moved(SequenceState state, List<StoryLine> story) {
    public Moved {
        story = List.copyOf(story);
    }
}
