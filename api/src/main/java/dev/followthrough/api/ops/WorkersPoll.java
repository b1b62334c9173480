package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether every task queue has somebody who works it, by a clock that is ours.
@Component
@Order(13)
class WorkersPoll implements Check {
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final Queues queues;

    WorkersPoll(Queues queues) {
        this.queues = queues;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public Finding look() {
        try {
            return of(queues.all(), Instant.now());
        } catch (StatusRuntimeException e) {
            return Finding.failed("not known: Temporal does not answer", "Cure the finding `temporal` first.");
        }
    }

    static Finding of(List<TemporalLook.Queue> queues, Instant now) {
        List<String> idle = queues.stream()
                .filter(queue -> queue.pollers() == 0)
                .map(queue -> queue.name() + " (" + queue.kind() + ")")
                .toList();
        if (!idle.isEmpty()) {
            return Finding.failed(
                    "nobody works " + String.join(", ", idle),
                    "Start a worker; if one runs, compare its followthrough.temporal.target and .namespace with the api's.");
        }
        boolean ahead = queues.stream()
                .map(TemporalLook.Queue::lastPoll)
                .anyMatch(poll -> poll != null && poll.isAfter(now.plus(AHEAD)));
        return ahead
                ? Finding.warning(
                        "Temporal's clock is more than " + AHEAD.toSeconds() + " s ahead of ours",
                        "Let both machines keep time with NTP.")
                : Finding.ok("all " + queues.size() + " task queues are worked");
    }
}
