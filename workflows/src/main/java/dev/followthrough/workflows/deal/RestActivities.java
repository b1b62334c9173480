package dev.followthrough.workflows.deal;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

@ActivityInterface(namePrefix = "")
public interface RestActivities {
    /// Saves where the sequence stands, when it came to rest: held (with a task for its owner) or finished.
    @ActivityMethod(name = "cameToRest")
    void cameToRest(Rest rest);

    /// Ends the deal's enrollment and begins the next one; once, however often it is tried.
    @ActivityMethod(name = "handOver")
    HandOver.Outcome handOver(HandOver order);
}
