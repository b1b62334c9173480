package dev.followthrough.bench.touches;

import dev.followthrough.bench.load.QuickOwner;
import dev.followthrough.workflows.deal.TaskQueues;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.Map;

/// Workers for [EmptyDeal], set as the product sets its own, on task queues of their own.
public final class EmptyWorkers implements AutoCloseable {
    static final String PREFIX = "empty-";
    private static final Map<String, Integer> AT_ONCE =
            Map.of(TaskQueues.DEALS, 200, TaskQueues.DRAFTING, 20, TaskQueues.DELIVERY, 40, TaskQueues.NOTICES, 20);

    private final WorkflowClient client;
    private final WorkerFactory factory;

    public EmptyWorkers(WorkflowClient client) {
        this.client = client;
        this.factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
        AT_ONCE.forEach((queue, atOnce) -> {
            Worker worker = factory.newWorker(
                    PREFIX + queue,
                    WorkerOptions.newBuilder()
                            .setUsingVirtualThreads(true)
                            .setMaxConcurrentActivityExecutionSize(atOnce)
                            .setMaxConcurrentLocalActivityExecutionSize(atOnce)
                            .build());
            worker.registerActivitiesImplementations(new Nothing());
            if (queue.equals(TaskQueues.DEALS)) worker.registerWorkflowImplementationTypes(EmptyDealImpl.class);
        });
        factory.start();
    }

    void start(String id, EmptyDeal.Shape shape, int touches) {
        EmptyDeal deal = client.newWorkflowStub(
                EmptyDeal.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(id)
                        .setTaskQueue(PREFIX + TaskQueues.DEALS)
                        .build());
        WorkflowClient.start(deal::run, shape, touches);
    }

    private final class Nothing implements EmptySteps {
        @Override
        public void find() {}

        @Override
        public void prepare() {}

        @Override
        public void ask() {
            String deal = Activity.getExecutionContext().getInfo().getWorkflowId();
            QuickOwner.later(() -> client.newWorkflowStub(EmptyDeal.class, deal).reviewed());
        }

        @Override
        public void send() {}

        @Override
        public void rest() {}
    }

    @Override
    public void close() {
        factory.shutdownNow();
    }
}
