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

    /// A local activity that waits longer than this for its next try waits on a timer. Until then its workflow task
    /// is kept alive, which costs three events every eight seconds.
    private static final Duration HELD_IN_MEMORY = Duration.ofSeconds(2);

    /// Tries of an activity that waits in a queue leave no events.
    private static final RetryOptions PATIENT = upTo(Duration.ofMinutes(1));

    /// Each try of a local activity after the first ones costs six events, and a history that reaches 51,200 is
    /// ended by the server: an outage may last for weeks.
    private static final RetryOptions THRIFTY = upTo(Duration.ofMinutes(10));

    private static RetryOptions upTo(Duration longest) {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofSeconds(1))
                .setBackoffCoefficient(2)
                .setMaximumInterval(longest)
                // Without a number (or a schedule-to-close timeout) SDK 1.38 does not retry a local activity at all.
                .setMaximumAttempts(Integer.MAX_VALUE)
                .build();
    }

    TimingActivities timing(String summary) {
        return Workflow.newLocalActivityStub(TimingActivities.class, local(summary));
    }

    DraftingActivities drafting(String summary) {
        return Workflow.newActivityStub(
                DraftingActivities.class, options(TaskQueues.DRAFTING, Duration.ofMinutes(5), summary));
    }

    DeliveryActivities delivery(String summary) {
        return Workflow.newActivityStub(
                DeliveryActivities.class, options(TaskQueues.DELIVERY, Duration.ofMinutes(15), summary));
    }

    NoticeActivities notices(String summary) {
        return Workflow.newLocalActivityStub(NoticeActivities.class, local(summary));
    }

    RestActivities rest(String summary) {
        return Workflow.newActivityStub(
                RestActivities.class, options(TaskQueues.NOTICES, Duration.ofSeconds(30), summary));
    }

    private static LocalActivityOptions local(String summary) {
        return LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofSeconds(10))
                .setRetryOptions(THRIFTY)
                .setLocalRetryThreshold(HELD_IN_MEMORY)
                .setDoNotIncludeArgumentsIntoMarker(true)
                .setSummary(summary)
                .build();
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
