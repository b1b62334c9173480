package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import io.grpc.StatusRuntimeException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether Temporal is there.
@Component
@Order(10)
class TemporalAnswers implements Check {
    private final TemporalLook temporal;
    private final String target;

    TemporalAnswers(TemporalLook temporal, @Value("${followthrough.temporal.target}") String target) {
        this.temporal = temporal;
        this.target = target;
    }

    @Override
    public String name() {
        return "temporal";
    }

    @Override
    public Finding look() {
        try {
            return Finding.ok("Temporal " + temporal.version() + " answers at " + target);
        } catch (StatusRuntimeException e) {
            return Finding.failed(
                    "no answer from " + target + " (" + TemporalLook.why(e) + ")",
                    "Start Temporal, or compare followthrough.temporal.target with it. Nothing is lost meanwhile: what is"
                            + " taken in is kept, and told to it later.");
        }
    }
}
