package dev.followthrough.workflows.deal;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The deal's one timer. It is named after what the deal waits for, keeps running while that and the deadline stay
/// the same, and is cancelled when something else is waited for; `Workflow.await` with a timeout would leave its
/// timer behind.
final class DealTimer {
    private @Nullable Instant deadline;
    private @Nullable String name;
    private @Nullable CancellationScope scope;
    private @Nullable Promise<Void> timer;

    /// Waits until the deadline has come or the condition holds.
    ///
    /// @param wait real time from now to the deadline
    void awaitUntil(Instant until, Duration wait, String what, Supplier<Boolean> condition) {
        if (!isSetFor(until, what) || timer == null || timer.isCompleted()) {
            cancel();
            deadline = until;
            name = what;
            var options = TimerOptions.newBuilder().setSummary(what).build();
            CancellationScope own = Workflow.newCancellationScope(() -> timer = Workflow.newTimer(wait, options));
            own.run();
            scope = own;
        }
        Promise<Void> running = timer;
        Workflow.await(() -> condition.get() || (running != null && running.isCompleted()));
    }

    boolean isSetFor(Instant until, String what) {
        return until.equals(deadline) && what.equals(name);
    }

    void cancel() {
        if (scope != null && timer != null && !timer.isCompleted()) scope.cancel();
        scope = null;
        timer = null;
        deadline = null;
        name = null;
    }
}
