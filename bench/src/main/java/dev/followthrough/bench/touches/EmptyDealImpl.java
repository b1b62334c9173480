package dev.followthrough.bench.touches;

import dev.followthrough.workflows.deal.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public final class EmptyDealImpl implements EmptyDeal {
    private static final Duration SLOT = Duration.ofSeconds(1);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(6);

    private final EmptySteps local = Workflow.newLocalActivityStub(
            EmptySteps.class,
            LocalActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofSeconds(10))
                    .build());
    private int reviews;

    @Override
    public void run(Shape shape, int touches) {
        for (int touch = 1; touch <= touches; touch++) {
            if (shape == Shape.FLOOR) {
                Workflow.sleep(SLOT);
                on(TaskQueues.DELIVERY).send();
            } else {
                touch(shape, touch);
            }
        }
        on(TaskQueues.NOTICES).rest();
    }

    private void touch(Shape shape, int touch) {
        local.find();
        long due = Workflow.currentTimeMillis() + UNTIL_DUE.toMillis();
        Workflow.sleep(SLOT);
        on(TaskQueues.DRAFTING).prepare();
        if (shape == Shape.REVIEWED) {
            local.ask();
            awaitReview(touch);
            long left = due - Workflow.currentTimeMillis();
            if (left > 0) Workflow.sleep(left);
        }
        on(TaskQueues.DELIVERY).send();
    }

    private void awaitReview(int touch) {
        if (reviews >= touch) return;
        CancellationScope scope = Workflow.newCancellationScope(() -> Workflow.newTimer(Duration.ofHours(4)));
        scope.run();
        Workflow.await(() -> reviews >= touch);
        scope.cancel();
    }

    private static EmptySteps on(String queue) {
        return Workflow.newActivityStub(
                EmptySteps.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(EmptyWorkers.PREFIX + queue)
                        .setStartToCloseTimeout(Duration.ofMinutes(5))
                        .setHeartbeatTimeout(Duration.ofSeconds(15))
                        .setSummary("an empty step")
                        .build());
    }

    @Override
    public void reviewed() {
        reviews++;
    }
}
