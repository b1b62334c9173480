package dev.followthrough.bench.reply;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/// The least that a signal can cost: a workflow that waits beside a timer and counts.
@WorkflowInterface
public interface BareSignal {
    @WorkflowMethod(name = "BareSignal")
    void run();

    @SignalMethod(name = "heard")
    void heard();

    final class Waits implements BareSignal {
        private int heard;

        @Override
        public void run() {
            Workflow.await(Duration.ofDays(1), () -> heard > 1);
        }

        @Override
        public void heard() {
            heard++;
        }
    }
}
