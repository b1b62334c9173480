package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Temporal's in-memory server with skipped time, one for each deal of a test, as the product speaks with it. Its
/// clock begins on a Monday at 09:00.
final class InMemoryTemporal implements AfterEachCallback {
    private final List<FollowedDeal> deals = new ArrayList<>();

    FollowedDeal follow(Plans plan) {
        return follow(plan.build());
    }

    FollowedDeal follow(CadencePlan plan) {
        var deal = new FollowedDeal(environment(), plan);
        deals.add(deal);
        return deal;
    }

    static TestWorkflowEnvironment environment() {
        return TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(TemporalConnection.dataConverter())
                        .setIdentity("test")
                        .build())
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build())
                .registerSearchAttribute(
                        DealSearchAttributes.PHASE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                        DealSearchAttributes.CADENCE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .setInitialTime(FollowedDeal.MONDAY)
                .build());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isEmpty()) deals.forEach(FollowedDeal::isSound);
        } finally {
            deals.forEach(FollowedDeal::close);
            deals.clear();
        }
    }
}
