package dev.followthrough.workflows.cadence;

import dev.followthrough.workflows.deal.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// Begins a sweep, looks at one page after the other, and closes it.
public final class EnrollmentSweepWorkflowImpl implements EnrollmentSweepWorkflow {
    private static final int PAGE = 200;
    private static final int PAGES_A_RUN = 200;

    private int looked;
    private int enrolled;

    @Override
    public void run(SweepStart start) {
        String sweep = start.sweep().isEmpty() ? begin(start) : start.sweep();
        String after = start.after();
        for (int page = 0; page < PAGES_A_RUN; page++) {
            after = look(sweep, after);
            if (after.isEmpty()) {
                work("Close the sweep").finishSweep(sweep);
                return;
            }
        }
        Workflow.continueAsNew(new SweepStart(start.preview(), start.askedBy(), sweep, after));
    }

    private String begin(SweepStart start) {
        String key =
                Workflow.getInfo().getWorkflowId() + "/" + Workflow.getInfo().getFirstExecutionRunId();
        return work("Begin the sweep").beginSweep(new SweepBeginning(key, start.preview(), start.askedBy()));
    }

    private String look(String sweep, String after) {
        SweepPage.Done done = work("Look at " + PAGE + " deals").sweepPage(new SweepPage(sweep, after, PAGE));
        looked += done.looked();
        enrolled += done.enrolled();
        Workflow.setCurrentDetails(
                "Sweep " + sweep + ": " + enrolled + " of " + looked + " deals of this run enrolled");
        return done.last();
    }

    /// Every activity is safe to repeat, and tried until it succeeds; a worker that died is noticed by its
    /// silence.
    private static SweepActivities work(String summary) {
        return Workflow.newActivityStub(
                SweepActivities.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.NOTICES)
                        .setStartToCloseTimeout(Duration.ofMinutes(10))
                        .setHeartbeatTimeout(Duration.ofSeconds(30))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setInitialInterval(Duration.ofSeconds(1))
                                .setMaximumInterval(Duration.ofMinutes(1))
                                .build())
                        .setSummary(summary)
                        .build());
    }
}
