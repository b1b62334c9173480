package dev.followthrough.api.ops;

import com.google.protobuf.util.Timestamps;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueResponse;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What Temporal tells of itself. Every question has a short end: a server that hangs is as bad as one that
/// is away.
///
/// Each throws a [StatusRuntimeException] when Temporal does not answer.
@Component
class TemporalLook {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WorkflowClient client;

    TemporalLook(WorkflowClient client) {
        this.client = client;
    }

    /// @param pollers      that asked for work within the last minutes
    /// @param lastPoll     the latest of them, by Temporal's clock; null: none
    /// @param backlog      tasks that wait, about
    /// @param oldest       how long the oldest of them has waited
    /// @param addRate      tasks a second that come
    /// @param dispatchRate tasks a second that go
    record Queue(
            String name,
            String kind,
            int pollers,
            @Nullable Instant lastPoll,
            long backlog,
            Duration oldest,
            double addRate,
            double dispatchRate) {}

    String version() {
        return stub().getSystemInfo(GetSystemInfoRequest.getDefaultInstance()).getServerVersion();
    }

    /// How long the history of a workflow that has ended is kept.
    Duration retention() {
        var period = stub().describeNamespace(DescribeNamespaceRequest.newBuilder()
                        .setNamespace(namespace())
                        .build())
                .getConfig()
                .getWorkflowExecutionRetentionTtl();
        return Duration.ofSeconds(period.getSeconds());
    }

    String namespace() {
        return client.getOptions().getNamespace();
    }

    Set<String> searchAttributes() {
        return OperatorServiceGrpc.newBlockingStub(
                        client.getWorkflowServiceStubs().getRawChannel())
                .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(namespace())
                        .build())
                .getCustomAttributesMap()
                .keySet();
    }

    Queue queue(String name, TaskQueueType type) {
        DescribeTaskQueueResponse answer = stub().describeTaskQueue(DescribeTaskQueueRequest.newBuilder()
                .setNamespace(namespace())
                .setTaskQueue(TaskQueue.newBuilder().setName(name))
                .setTaskQueueType(type)
                .setReportStats(true)
                .build());
        var stats = answer.getStats();
        Instant last = answer.getPollersList().stream()
                .map(poller -> Instant.ofEpochMilli(Timestamps.toMillis(poller.getLastAccessTime())))
                .max(Instant::compareTo)
                .orElse(null);
        return new Queue(
                name,
                type == TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW ? "workflows" : "activities",
                answer.getPollersCount(),
                last,
                stats.getApproximateBacklogCount(),
                Duration.ofSeconds(stats.getApproximateBacklogAge().getSeconds()),
                stats.getTasksAddRate(),
                stats.getTasksDispatchRate());
    }

    private WorkflowServiceBlockingStub stub() {
        return client.getWorkflowServiceStubs()
                .blockingStub()
                .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How gRPC names why there was no answer.
    static String why(StatusRuntimeException e) {
        return e.getStatus().getCode().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
