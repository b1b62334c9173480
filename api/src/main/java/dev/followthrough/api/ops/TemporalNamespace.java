package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether the namespace is there, and keeps ended workflows for long enough to be looked at.
@Component
@Order(11)
class TemporalNamespace implements Check {
    private static final Duration LEAST = Duration.ofDays(7);

    private final TemporalLook temporal;

    TemporalNamespace(TemporalLook temporal) {
        this.temporal = temporal;
    }

    @Override
    public String name() {
        return "temporal-namespace";
    }

    @Override
    public Finding look() {
        try {
            return of(temporal.namespace(), temporal.retention());
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.NOT_FOUND
                    ? Finding.failed(
                            "the namespace " + temporal.namespace() + " does not exist",
                            "Create it (deploy/temporal has the script), or correct followthrough.temporal.namespace.")
                    : Finding.failed("not known: Temporal does not answer", "Cure the finding `temporal` first.");
        }
    }

    static Finding of(String name, Duration retention) {
        String words = "namespace " + name + " keeps ended workflows for " + retention.toDays() + " days";
        return retention.compareTo(LEAST) < 0
                ? Finding.warning(words, "Set its retention to 30 days, so that the story of a deal can be read.")
                : Finding.ok(words);
    }
}
