package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.sequence.StoryLine;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.workflow.Workflow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What earlier releases began, this one must be able to go on with.
class ReplayTest {
    private static final TestWorkflowEnvironment TEMPORAL = InMemoryTemporal.environment();
    private static final Worker TODAY = worker(DealFollowUpWorkflowImpl.class);
    private static final Worker ANOTHER = worker(DecidesOtherwise.class);

    @AfterAll
    static void close() {
        TEMPORAL.close();
    }

    static List<Path> histories() {
        return Corpus.files();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_history_of_an_earlier_release_goes_on(Path file) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(Corpus.read(file), TODAY);
    }

    @Test
    void every_life_has_left_its_history() {
        assertThat(Corpus.files())
                .extracting(file -> file.getFileName().toString())
                .containsAll(java.util.Arrays.stream(Lives.values())
                        .map(life -> life.title() + "-1.json")
                        .toList());
    }

    @Test
    void a_workflow_that_decides_otherwise_is_found_out() {
        for (Path file : Corpus.files()) {
            assertThatThrownBy(() -> WorkflowReplayer.replayWorkflowExecution(Corpus.read(file), ANOTHER))
                    .as(file.toString())
                    .hasStackTraceContaining("NonDeterministicException");
        }
    }

    private static Worker worker(Class<? extends DealFollowUpWorkflow> workflow) {
        Worker worker = TEMPORAL.newWorker(workflow.getSimpleName(), FollowedDeal.ON_A_BUSY_MACHINE);
        worker.registerWorkflowImplementationTypes(workflow);
        return worker;
    }

    public static final class DecidesOtherwise implements DealFollowUpWorkflow {
        @Override
        public void run(DealStart start) {
            Workflow.sleep(Duration.ofDays(1));
        }

        @Override
        public List<StoryLine> timeline() {
            return List.of();
        }
    }
}
