package dev.followthrough.workflows.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.workflows.deal.TaskQueues;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A sweep pages through all deals, however many, and survives what fails meanwhile (M50).
class SweepWorkflowTest {
    private static final Path HISTORIES = Path.of("src/test/resources/sweep-histories");

    private final TestWorkflowEnvironment temporal =
            TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(TemporalConnection.dataConverter())
                            .setIdentity("test")
                            .build())
                    .build());

    @AfterEach
    void close() {
        temporal.close();
    }

    @Test
    void every_page_is_looked_at_once_and_the_sweep_is_closed() {
        var deals = new SweptDeals(450);
        run(deals);
        assertThat(deals.pages).containsExactly("w-1 after ", "w-1 after 200", "w-1 after 400");
        assertThat(deals.begun).hasSize(1);
        assertThat(deals.finished).containsExactly("w-1");
    }

    @Test
    void a_page_that_failed_is_tried_again_and_the_others_are_not() {
        var deals = new SweptDeals(450, 200);
        run(deals);
        assertThat(deals.pages).containsExactly("w-1 after ", "w-1 after 200", "w-1 after 400");
        assertThat(deals.tries).hasValue(4);
    }

    @Test
    void a_hundred_thousand_deals_are_several_runs_of_one_sweep() {
        var deals = new SweptDeals(100_000);
        run(deals);
        assertThat(deals.pages).hasSize(500).doesNotHaveDuplicates();
        assertThat(deals.begun).hasSize(1);
        assertThat(deals.finished).containsExactly("w-1");
    }

    @Test
    void a_history_of_an_earlier_release_goes_on() throws Exception {
        Worker today = temporal.newWorker("today");
        today.registerWorkflowImplementationTypes(EnrollmentSweepWorkflowImpl.class);
        try (Stream<Path> files = Files.walk(HISTORIES)) {
            List<Path> histories =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(histories).isNotEmpty();
            for (Path file : histories) {
                WorkflowReplayer.replayWorkflowExecution(
                        WorkflowExecutionHistory.fromJson(Files.readString(file)), today);
            }
        }
    }

    /// Not a test but a command, as the lives of deals are recorded.
    @Test
    @EnabledIfSystemProperty(named = "histories.release", matches = "[0-9.]+")
    void record() throws IOException {
        WorkflowStub swept = run(new SweptDeals(450, 200));
        String history = temporal.getWorkflowClient()
                .fetchHistory(swept.getExecution().getWorkflowId())
                .toJson(true);
        Path folder = Files.createDirectories(HISTORIES.resolve(System.getProperty("histories.release")));
        Files.writeString(folder.resolve("swept.json"), history + "\n");
    }

    private WorkflowStub run(SweptDeals deals) {
        Worker worker = temporal.newWorker(TaskQueues.DEALS);
        worker.registerWorkflowImplementationTypes(EnrollmentSweepWorkflowImpl.class);
        temporal.newWorker(TaskQueues.NOTICES).registerActivitiesImplementations(deals);
        temporal.start();
        EnrollmentSweepWorkflow sweep = temporal.getWorkflowClient()
                .newWorkflowStub(
                        EnrollmentSweepWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(EnrollmentSweepWorkflow.ID)
                                .setTaskQueue(TaskQueues.DEALS)
                                .build());
        WorkflowClient.start(sweep::run, SweepStart.asked(false, "test"));
        WorkflowStub stub = WorkflowStub.fromTyped(sweep);
        stub.getResult(Void.class);
        return stub;
    }
}
