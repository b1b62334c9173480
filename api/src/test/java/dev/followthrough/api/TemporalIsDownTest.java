package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.workflows.deal.DealFollowUpWorkflow;
import dev.followthrough.workflows.deal.DealRelay;
import dev.followthrough.workflows.deal.DealSearchAttributes;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TemporalIsDownTest {

    @Test
    void a_deal_is_taken_all_the_same_and_started_when_temporal_is_back() {
        String deal = SomeDeal.added();
        RunningApi.MARA.post("/api/v1/deals/" + deal + "/pause");
        DealOutbox outbox = RunningApi.bean(DealOutbox.class);
        assertThat(outbox.toStart(10_000)).contains(deal);
        assertThat(outbox.unsignalled(deal)).hasSize(1);

        RunningApi.bean(JdbcClient.class)
                .sql("update deal_log set recorded_real = recorded_real - interval '1 minute' where deal_id = ?")
                .param(deal)
                .update();
        try (TestWorkflowEnvironment temporal = temporal()) {
            // Other tests leave more deals than one sweep starts.
            var relay = new DealRelay(temporal.getWorkflowClient(), outbox);
            for (int n = 0; n < 100 && outbox.toStart(10_000).contains(deal); n++) relay.sweep();
            assertThat(temporal.getWorkflowClient()
                            .newUntypedWorkflowStub(DealFollowUpWorkflow.id(deal))
                            .describe()
                            .getExecution()
                            .getWorkflowId())
                    .isEqualTo("deal-" + deal);
        }
        assertThat(outbox.toStart(10_000)).doesNotContain(deal);
        assertThat(outbox.unsignalled(deal)).isEmpty();
    }

    private static TestWorkflowEnvironment temporal() {
        return TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(TemporalConnection.dataConverter())
                        .build())
                .registerSearchAttribute(
                        DealSearchAttributes.PHASE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                        DealSearchAttributes.CADENCE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .build());
    }
}
