package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// What people are asked and told. Local activities, because each is one entry in the database that may be made
/// twice; whatever carries it to a person over the wire reads it there, and never keeps a deal waiting. Their
/// orders bear no story: a workflow task that is done again may tell another one.
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
    ///
    /// @return [SequenceEvent.GivenToOwner], or [SequenceEvent.GateClosed] when its contact does not want it
    @ActivityMethod(name = "giveToOwner")
    SequenceEvent giveToOwner(TouchOrder order);

    /// Tells the owner something that no touch waits for.
    @ActivityMethod(name = "tellOwner")
    SequenceEvent tellOwner(OwnersNote note);
}
