package dev.followthrough.worker;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Ready when the workers poll and Temporal answers. It counts for readiness alone: a worker without Temporal goes
/// on by itself when Temporal is back, and must not be restarted.
@Component("temporal")
class TemporalHealth implements HealthIndicator {
    private static final int PATIENCE_SECONDS = 2;

    private final TemporalWorkers workers;
    private final WorkflowServiceStubs stubs;

    TemporalHealth(TemporalWorkers workers, WorkflowServiceStubs stubs) {
        this.workers = workers;
        this.stubs = stubs;
    }

    @Override
    public Health health() {
        return workers.isPolling() && answers()
                ? Health.up().build()
                : Health.down().withDetail("why", "Temporal does not answer").build();
    }

    private boolean answers() {
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }
}
