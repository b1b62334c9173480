package dev.followthrough.api.ops;

import dev.followthrough.workflows.deal.TaskQueues;
import io.temporal.api.enums.v1.TaskQueueType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/// The task queues that the product works by.
@Component
class Queues {
    private static final List<String> OF_ACTIVITIES =
            List.of(TaskQueues.DEALS, TaskQueues.DRAFTING, TaskQueues.DELIVERY, TaskQueues.NOTICES);

    private final TemporalLook temporal;

    Queues(TemporalLook temporal) {
        this.temporal = temporal;
    }

    /// All of them, asked at once.
    ///
    /// @throws io.grpc.StatusRuntimeException when Temporal does not answer
    List<TemporalLook.Queue> all() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<TemporalLook.Queue> workflows =
                    () -> temporal.queue(TaskQueues.DEALS, TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW);
            Future<TemporalLook.Queue> first = threads.submit(workflows);
            List<Future<TemporalLook.Queue>> others = OF_ACTIVITIES.stream()
                    .map(name -> threads.submit(() -> temporal.queue(name, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)))
                    .toList();
            var all = new java.util.ArrayList<TemporalLook.Queue>();
            all.add(result(first));
            for (Future<TemporalLook.Queue> other : others) all.add(result(other));
            return List.copyOf(all);
        }
    }

    private static TemporalLook.Queue result(Future<TemporalLook.Queue> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) throw why;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
