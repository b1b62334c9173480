package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

@ActivityInterface(namePrefix = "")
public interface DraftingActivities {
    /// Writes, checks and stores the draft of a touch from what is known now.
    ///
    /// @return [SequenceEvent.Prepared], or [SequenceEvent.PreparationFailed]
    @ActivityMethod(name = "prepareTouch")
    SequenceEvent prepareTouch(TouchOrder order);
}
