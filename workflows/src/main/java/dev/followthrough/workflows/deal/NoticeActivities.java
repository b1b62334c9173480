package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// What people are asked and told.
@ActivityInterface(namePrefix = "")
public interface NoticeActivities {
    /// Opens the review of the touch's draft and tells the owner.
    @ActivityMethod(name = "requestReview")
    SequenceEvent requestReview(TouchOrder order);

    @ActivityMethod(name = "remindOwner")
    SequenceEvent remindOwner(TouchOrder order);

    @ActivityMethod(name = "askDelegate")
    SequenceEvent askDelegate(TouchOrder order);

    /// Closes a review that nobody decided; a decision that was just committed wins.
    @ActivityMethod(name = "expireReview")
    SequenceEvent expireReview(TouchOrder order);

    /// Gives a touch that a person makes to its owner, with the script ready.
    @ActivityMethod(name = "giveToOwner")
    SequenceEvent giveToOwner(TouchOrder order);

    /// Saves where the sequence stands, when it came to rest: held (with a task for its owner) or finished.
    @ActivityMethod(name = "cameToRest")
    void cameToRest(Rest rest);
}
