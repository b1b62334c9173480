package dev.followthrough.workflows.deal;

import dev.followthrough.domain.deal.DealOutbox;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import java.util.List;

/// Finds the deals whose workflow is gone (G8): Temporal's database was lost or restored, or somebody ended the
/// workflow by hand. Such a deal is silent, so no signal would ever tell. Counting is cheap and done at each call;
/// only when workflows are missing are deals asked after one by one, a stretch of them at each call.
public final class RollCall {
    private static final int STRETCH = 500;
    private static final String RUNNING = "WorkflowType = 'DealFollowUp' AND ExecutionStatus = 'Running'";

    private final WorkflowClient client;
    private final DealOutbox outbox;
    private final DealRelay relay;
    private String reached = "";

    public RollCall(WorkflowClient client, DealOutbox outbox, DealRelay relay) {
        this.client = client;
        this.outbox = outbox;
        this.relay = relay;
    }

    /// Starts again, from their last snapshot and under a new epoch, deals that nobody follows.
    ///
    /// @return how many
    /// @throws RuntimeException when Temporal cannot be reached
    public int call() {
        if (reached.isEmpty() && running() >= outbox.following()) return 0;
        List<String> stretch = outbox.following(reached, STRETCH);
        reached = stretch.size() < STRETCH ? "" : stretch.getLast();
        int missing = 0;
        for (String deal : stretch) {
            if (isFollowed(deal)) continue;
            outbox.beginning(deal).ifPresent(gone -> outbox.lost(deal, gone.epoch()));
            relay.start(deal);
            missing++;
        }
        return missing;
    }

    private long running() {
        var request = CountWorkflowExecutionsRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setQuery(RUNNING)
                .build();
        return client.getWorkflowServiceStubs()
                .blockingStub()
                .countWorkflowExecutions(request)
                .getCount();
    }

    private boolean isFollowed(String deal) {
        var request = DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(DealFollowUpWorkflow.id(deal)))
                .build();
        try {
            return client.getWorkflowServiceStubs()
                            .blockingStub()
                            .describeWorkflowExecution(request)
                            .getWorkflowExecutionInfo()
                            .getStatus()
                    == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) return false;
            throw e;
        }
    }
}
