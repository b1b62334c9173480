package dev.followthrough.activities;

import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.workflows.deal.TouchOrder;
import java.util.ArrayList;
import java.util.List;

/// What an order brings of the deal's story, for the statement that carries the order out.
public final class Told {
    private Told() {}

    public static StoryLines by(TouchOrder order) {
        return lines(order, order.story());
    }

    /// The same, with what comes of it. The workflow comes to the same lines by the same engine.
    public static StoryLines by(TouchOrder order, SequenceEvent outcome) {
        List<StoryLine> story = new ArrayList<>(order.story());
        story.addAll(new Sequence(order.plan()).on(order.state(), outcome).story());
        return lines(order, story);
    }

    private static StoryLines lines(TouchOrder order, List<StoryLine> story) {
        return new StoryLines(order.dealId(), order.state().enrollment(), order.firstLine(), story);
    }
}
