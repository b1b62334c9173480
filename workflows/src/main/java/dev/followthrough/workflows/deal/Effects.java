package dev.followthrough.workflows.deal;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// The workflow's ways to the world. Every activity is tried until it succeeds: each is safe to repeat, and a deal
/// must not die of an outage.
final class Effects {
    /// A worker that died is noticed after this long. Activities that wait for servers give signs of life; the
    /// others are done sooner.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private static final RetryOptions PATIENT = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(1))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofMinutes(1))
            // Without a number (or a schedule-to-close timeout) SDK 1.38 does not retry a local activity at all.
            .setMaximumAttempts(Integer.MAX_VALUE)
            .build();

    final TimingActivities timing = Workflow.newLocalActivityStub(
            TimingActivities.class,
            LocalActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(PATIENT)
                    .build());

    DraftingActivities drafting(String summary) {
        return Workflow.newActivityStub(
                DraftingActivities.class, options(TaskQueues.DRAFTING, Duration.ofMinutes(5), summary));
    }

    DeliveryActivities delivery(String summary) {
        return Workflow.newActivityStub(
                DeliveryActivities.class, options(TaskQueues.DELIVERY, Duration.ofMinutes(15), summary));
    }

    NoticeActivities notices(String summary) {
        return Workflow.newActivityStub(
                NoticeActivities.class, options(TaskQueues.NOTICES, Duration.ofSeconds(30), summary));
    }

    private static ActivityOptions options(String queue, Duration startToClose, String summary) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(queue)
                .setStartToCloseTimeout(startToClose)
                .setHeartbeatTimeout(SIGN_OF_LIFE)
                .setRetryOptions(PATIENT)
                .setSummary(summary)
                .build();
    }
}
