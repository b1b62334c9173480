package dev.followthrough.workflows.deal;

import dev.followthrough.domain.deal.DealOutbox;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributes;
import java.util.List;
import java.util.Optional;

/// Tells workflows what has been committed. Whoever commits calls [#nudge] at once; [#sweep] stands behind it, for
/// what was lost between commit and signal. Both may run anywhere, any number of times: rows are numbered.
public final class DealRelay {
    private static final int BATCH = 500;

    private final WorkflowClient client;
    private final DealOutbox outbox;

    public DealRelay(WorkflowClient client, DealOutbox outbox) {
        this.client = client;
        this.outbox = outbox;
    }

    /// Starts the deal's workflow if it has to be, and signals what it has not heard.
    ///
    /// @throws RuntimeException when Temporal cannot be reached; nothing is lost, the sweep comes by again
    public void nudge(String dealId) {
        Optional<DealOutbox.Beginning> beginning = outbox.beginning(dealId);
        List<DealOutbox.Logged> news = outbox.unsignalled(dealId);
        try {
            for (DealOutbox.Logged happening : news) signal(happening);
        } catch (WorkflowNotFoundException e) {
            beginning.ifPresent(gone -> outbox.lost(dealId, gone.epoch()));
            outbox.beginning(dealId).ifPresent(this::start);
        }
        if (!news.isEmpty()) {
            outbox.signalled(dealId, news.stream().map(DealOutbox.Logged::seq).toList());
        }
    }

    /// Starts what is to be started. A workflow of an older epoch is replaced: it could not send any more.
    public void start(String dealId) {
        outbox.beginning(dealId).ifPresent(this::start);
    }

    /// @return how many deals were started or signalled
    public int sweep() {
        List<String> toStart = outbox.toStart(BATCH);
        toStart.forEach(this::start);
        List<String> toSignal = outbox.toSignal(BATCH);
        toSignal.forEach(this::nudge);
        return toStart.size() + toSignal.size();
    }

    private void start(DealOutbox.Beginning beginning) {
        var stub = client.newWorkflowStub(DealFollowUpWorkflow.class, options(beginning));
        WorkflowClient.start(
                stub::run,
                new DealStart(
                        beginning.dealId(),
                        beginning.epoch(),
                        beginning.plan(),
                        beginning.state(),
                        beginning.seq(),
                        beginning.pace(),
                        beginning.lines(),
                        List.of()));
        outbox.started(beginning.dealId(), beginning.epoch());
    }

    private static WorkflowOptions options(DealOutbox.Beginning beginning) {
        String cadence = beginning.plan().reference();
        return WorkflowOptions.newBuilder()
                .setWorkflowId(DealFollowUpWorkflow.id(beginning.dealId()))
                .setTaskQueue(TaskQueues.DEALS)
                .setWorkflowIdConflictPolicy(
                        beginning.epoch() == 1
                                ? WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING
                                : WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_TERMINATE_EXISTING)
                .setStaticSummary("Follow-up of deal " + beginning.dealId() + " by " + cadence)
                .setMemo(Showcase.memo(beginning.plan()))
                .setTypedSearchAttributes(SearchAttributes.newBuilder()
                        .set(DealSearchAttributes.PHASE, "running")
                        .set(DealSearchAttributes.CADENCE, cadence)
                        .build())
                .build();
    }

    private void signal(DealOutbox.Logged logged) {
        WorkflowStub stub = client.newUntypedWorkflowStub(DealFollowUpWorkflow.id(logged.dealId()));
        stub.signal(logged.event().name(), new Happening(logged.seq(), logged.sourceId(), logged.event()));
    }
}
