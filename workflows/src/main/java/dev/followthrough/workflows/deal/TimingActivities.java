package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Instant;
import java.util.List;

/// What the workflow asks of the world in passing; local activities, because each is one look at the database.
@ActivityInterface(namePrefix = "")
public interface TimingActivities {
    /// An hour for a touch, with the reason; or, where no contact fits, [SequenceEvent.PreparationFailed].
    @ActivityMethod(name = "findSlot")
    SequenceEvent findSlot(SlotRequest request);

    /// Business time, for a deal whose pace is not 1.
    @ActivityMethod(name = "businessTime")
    Instant businessTime();

    /// The log's rows after `seq`, in order: a page of them, or none when there are no more.
    @ActivityMethod(name = "logSince")
    List<Happening> logSince(String dealId, long seq);
}
