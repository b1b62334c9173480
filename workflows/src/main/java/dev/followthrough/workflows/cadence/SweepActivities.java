package dev.followthrough.workflows.cadence;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// The sweep's work. Each may be tried again: a deal is enrolled once, and keeps the first look at it.
@ActivityInterface(namePrefix = "")
public interface SweepActivities {
    /// @return the sweep's id
    @ActivityMethod(name = "beginSweep")
    String beginSweep(SweepBeginning beginning);

    @ActivityMethod(name = "sweepPage")
    SweepPage.Done sweepPage(SweepPage page);

    @ActivityMethod(name = "finishSweep")
    void finishSweep(String sweep);
}
