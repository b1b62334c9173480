package dev.followthrough.activities;

import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.workflows.deal.TouchOrder;

/// What an order brings of the deal's story, for the statement that carries the order out.
public final class Told {
    private Told() {}

    public static StoryLines by(TouchOrder order) {
        return new StoryLines(order.dealId(), order.state().enrollment(), order.firstLine(), order.story());
    }
}
