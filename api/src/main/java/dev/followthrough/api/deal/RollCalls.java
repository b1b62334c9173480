package dev.followthrough.api.deal;

import dev.followthrough.workflows.deal.RollCall;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Asks regularly whether every deal is still followed (G8). Temporal's absence is no news here: the sweep speaks
/// of it.
@Component
class RollCalls implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(RollCalls.class);

    private final RollCall rollCall;
    private final Duration every;
    private final boolean wanted;
    private final Counter lost;

    RollCalls(
            RollCall rollCall,
            @Value("${followthrough.relay.roll-call}") Duration every,
            @Value("${followthrough.relay.sweep}") boolean wanted,
            MeterRegistry metrics) {
        this.rollCall = rollCall;
        this.every = every;
        this.wanted = wanted;
        this.lost = Counter.builder("followthrough.workflows.lost")
                .description("deals whose workflow was gone and was started again where it was")
                .register(metrics);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (wanted) tasks.addFixedDelayTask(this::call, every);
    }

    private void call() {
        try {
            int missing = rollCall.call();
            if (missing > 0) LOG.warn("The workflows of {} deals were gone; they go on where they were", missing);
            lost.increment(missing);
        } catch (RuntimeException e) {
            LOG.debug("No roll call: {}", e.getClass().getSimpleName());
        }
    }
}
