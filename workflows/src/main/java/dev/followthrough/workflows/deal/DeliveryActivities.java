package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

@ActivityInterface(namePrefix = "")
public interface DeliveryActivities {
    /// Sends a touch through the gate, at most once whatever happens, and closes it.
    ///
    /// @return [SequenceEvent.Left], [SequenceEvent.Refused] or [SequenceEvent.GateClosed]
    @ActivityMethod(name = "sendTouch")
    SequenceEvent sendTouch(TouchOrder order);
}
