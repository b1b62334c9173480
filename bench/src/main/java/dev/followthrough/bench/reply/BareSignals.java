package dev.followthrough.bench.reply;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;

/// Workflows of [BareSignal], with a worker set as the product's is.
final class BareSignals implements AutoCloseable {
    private static final String QUEUE = "bare";

    private final WorkflowClient client;
    private final WorkerFactory factory;

    BareSignals(WorkflowClient client) {
        this.client = client;
        this.factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
        factory.newWorker(QUEUE).registerWorkflowImplementationTypes(BareSignal.Waits.class);
        factory.start();
    }

    static String id(int number) {
        return "bare-" + number;
    }

    void start(int number) {
        BareSignal waits = client.newWorkflowStub(
                BareSignal.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(id(number))
                        .setTaskQueue(QUEUE)
                        .build());
        WorkflowClient.start(waits::run);
    }

    void signal(int number) {
        client.newWorkflowStub(BareSignal.class, id(number)).heard();
    }

    @Override
    public void close() {
        factory.shutdownNow();
    }
}
