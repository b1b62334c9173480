package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.domain.sequence.Touch;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Writes what an activity needs to know of the run that asks for it.
record Orders(DealStart start, Inbox inbox, Story story) {
    /// @param lines of the story that the activity keeps
    TouchOrder of(CadencePlan plan, SequenceState state, Touch touch, Step step, List<StoryLine> lines, Instant now) {
        return new TouchOrder(
                start.dealId(),
                start.epoch(),
                plan,
                touch,
                step,
                state,
                inbox.seen(),
                story.firstUnsaved(),
                lines,
                now);
    }

    /// @param last what the hand-over itself has to tell
    HandOver handOver(SequenceState state, SequenceEvent.HandedOver event, List<StoryLine> last) {
        return new HandOver(
                start.dealId(),
                start.epoch(),
                state,
                event.to(),
                inbox.seen(),
                story.firstUnsaved(),
                Stream.concat(story.unsaved().stream(), last.stream()).toList(),
                event.at());
    }
}
