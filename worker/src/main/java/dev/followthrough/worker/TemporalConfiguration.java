package dev.followthrough.worker;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.workflows.deal.DealRelay;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.serviceclient.WorkflowServiceStubs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemporalConfiguration {
    @Bean(destroyMethod = "shutdown")
    WorkflowServiceStubs temporalStubs(
            @Value("${followthrough.temporal.target}") String target, MeterRegistry registry) {
        Scope metrics = new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(registry))
                .reportEvery(com.uber.m3.util.Duration.ofSeconds(10));
        return TemporalConnection.stubs(target, metrics);
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
}
