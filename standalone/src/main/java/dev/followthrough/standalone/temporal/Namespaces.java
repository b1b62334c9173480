package dev.followthrough.standalone.temporal;

import com.google.protobuf.util.Durations;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.workflows.deal.DealSearchAttributes;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.List;

/// The namespace and its search attributes. A new namespace needs some seconds before it is usable.
final class Namespaces {
    static final String NAME = "followthrough";

    private Namespaces() {}

    static void furnish(String target) {
        WorkflowServiceStubs stubs = TemporalConnection.stubs(target);
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(
                OperatorServiceStubsOptions.newBuilder().setTarget(target).validateAndBuildWithDefaults());
        try {
            boolean usable = Waiting.until(
                    () -> register(stubs) && attributes(operator) && lists(stubs), Duration.ofSeconds(60));
            if (!usable) throw new Trouble("Temporal's namespace does not become usable.", "See temporal.log");
        } finally {
            stubs.shutdownNow();
            operator.shutdownNow();
        }
    }

    private static boolean register(WorkflowServiceStubs stubs) {
        try {
            stubs.blockingStub()
                    .registerNamespace(RegisterNamespaceRequest.newBuilder()
                            .setNamespace(NAME)
                            .setWorkflowExecutionRetentionPeriod(Durations.fromDays(30))
                            .build());
            return true;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.ALREADY_EXISTS;
        }
    }

    private static boolean attributes(OperatorServiceStubs operator) {
        try {
            var there = operator.blockingStub()
                    .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(NAME)
                            .build())
                    .getCustomAttributesMap();
            var wanted = AddSearchAttributesRequest.newBuilder().setNamespace(NAME);
            for (String name : List.of(DealSearchAttributes.PHASE.getName(), DealSearchAttributes.CADENCE.getName())) {
                if (!there.containsKey(name)) {
                    wanted.putSearchAttributes(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
                }
            }
            if (wanted.getSearchAttributesCount() > 0) operator.blockingStub().addSearchAttributes(wanted.build());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    /// Shows that the front door knows the attributes by now.
    private static boolean lists(WorkflowServiceStubs stubs) {
        try {
            stubs.blockingStub()
                    .listWorkflowExecutions(ListWorkflowExecutionsRequest.newBuilder()
                            .setNamespace(NAME)
                            .setPageSize(1)
                            .setQuery(DealSearchAttributes.PHASE.getName() + " = 'running'")
                            .build());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }
}
