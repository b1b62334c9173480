package dev.followthrough.api.deal;

import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.workflows.deal.DealRelay;
import dev.followthrough.workflows.deal.RollCall;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The way to Temporal. It connects when it is first needed, so that the api starts without it.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TemporalConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    WorkflowServiceStubs temporalStubs(@Value("${followthrough.temporal.target}") String target) {
        return TemporalConnection.stubs(target);
    }

    @Bean
    WorkflowClient temporalClient(
            WorkflowServiceStubs stubs, @Value("${followthrough.temporal.namespace}") String namespace) {
        return TemporalConnection.client(stubs, namespace);
    }

    @Bean
    DealRelay dealRelay(WorkflowClient client, DealOutbox outbox) {
        return new DealRelay(client, outbox);
    }

    @Bean
    RollCall rollCall(WorkflowClient client, DealOutbox outbox, DealRelay relay) {
        return new RollCall(client, outbox, relay);
    }
}
