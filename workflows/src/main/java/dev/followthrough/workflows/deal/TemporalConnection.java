package dev.followthrough.workflows.deal;

import com.uber.m3.tally.NoopScope;
import com.uber.m3.tally.Scope;
import dev.followthrough.domain.sequence.SequenceJson;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

/// How this system speaks with Temporal: lazily connected, with the one JSON form of plans, states and events, and
/// failures without words.
public final class TemporalConnection {
    private TemporalConnection() {}

    public static DataConverter dataConverter() {
        return DefaultDataConverter.newDefaultInstance()
                .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(SequenceJson.MAPPER))
                .withFailureConverter(new WordlessFailures());
    }

    public static WorkflowServiceStubs stubs(String target) {
        return stubs(target, new NoopScope());
    }

    /// @param target  host and port, such as `127.0.0.1:7233`
    /// @param metrics where the SDK counts what it does
    public static WorkflowServiceStubs stubs(String target, Scope metrics) {
        return WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(target)
                .setMetricsScope(metrics)
                .build());
    }

    public static WorkflowClient client(WorkflowServiceStubs stubs, String namespace) {
        return WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(namespace)
                        .setDataConverter(dataConverter())
                        .build());
    }
}
