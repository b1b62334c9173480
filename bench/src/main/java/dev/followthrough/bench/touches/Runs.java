package dev.followthrough.bench.touches;

import dev.followthrough.bench.load.InParallel;
import dev.followthrough.bench.load.Plans;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.workflows.deal.DealFollowUpWorkflow;
import io.temporal.api.history.v1.HistoryEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Runs deals of one kind, all started at once, to their end.
record Runs(WorkingHouse house, EmptyWorkers empty, SinkSmtp sink) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// @param workflows ids
    /// @param took      from the first start to the last end
    record Run(List<String> workflows, int touches, Duration took) {
        double touchesPerSecond() {
            return touches * 1e9 / took.toNanos();
        }
    }

    /// A kind's deals, enrolled but not started, so that enrolling is neither timed nor counted.
    record Ready(Kind kind, List<String> ids, int touches) {}

    Ready ready(Kind kind, int deals, int touches) {
        if (kind.review == null) {
            String stem = "empty-" + kind + "-" + System.nanoTime() + "-";
            return new Ready(
                    kind, IntStream.range(0, deals).mapToObj(i -> stem + i).toList(), touches);
        }
        CadencePlan plan = house.publish(Plans.of(kind.review, touches));
        return new Ready(kind, house.enroll(plan, deals), touches);
    }

    Run run(Ready ready) {
        int before = sink.count();
        long start = System.nanoTime();
        InParallel.map(ready.ids(), Integer.MAX_VALUE, id -> start(ready, id));
        List<String> workflows = ready.kind().review == null
                ? ready.ids()
                : ready.ids().stream().map(DealFollowUpWorkflow::id).toList();
        InParallel.map(workflows, Integer.MAX_VALUE, this::awaitEnd);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        int touches = ready.ids().size() * ready.touches();
        if (ready.kind().review != null && sink.count() - before != touches) {
            throw new Trouble(
                    (sink.count() - before) + " of " + touches + " mails arrived.", "The worker's log tells why.");
        }
        return new Run(workflows, touches, took);
    }

    List<HistoryEvent> history(String workflow) {
        return house.client().fetchHistory(workflow).getEvents();
    }

    private boolean start(Ready ready, String id) {
        if (ready.kind().review == null) {
            empty.start(id, Objects.requireNonNull(ready.kind().shape), ready.touches());
        } else {
            house.relay().start(id);
        }
        return true;
    }

    private boolean awaitEnd(String workflow) {
        try {
            house.client()
                    .newUntypedWorkflowStub(workflow)
                    .getResult(PATIENCE.toSeconds(), TimeUnit.SECONDS, Void.class);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            throw new Trouble(workflow + " has not ended after " + PATIENCE.toMinutes() + " minutes.", "See its log.");
        }
    }
}
