package dev.followthrough.api.deal;

import dev.followthrough.workflows.deal.DealRelay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Looks about every second for what no nudge has told. One sweep at a time; an outage is logged when it begins and
/// when it ends.
@Component
class RelaySweep implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(RelaySweep.class);

    private final DealRelay relay;
    private final boolean wanted;
    private final Counter relayed;
    private boolean outage;

    RelaySweep(DealRelay relay, @Value("${followthrough.relay.sweep}") boolean wanted, MeterRegistry metrics) {
        this.relay = relay;
        this.wanted = wanted;
        this.relayed = Counter.builder("followthrough.sweep.relayed")
                .description("deals that were started or signalled by the sweep")
                .register(metrics);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (wanted) tasks.addTriggerTask(this::sweep, last -> next());
    }

    /// Two processes that started together do not stay together.
    private static Instant next() {
        return Instant.now()
                .plus(Duration.ofMillis(900 + ThreadLocalRandom.current().nextInt(200)));
    }

    private void sweep() {
        try {
            relayed.increment(relay.sweep());
            if (outage) LOG.info("Workflows are told again what is committed");
            outage = false;
        } catch (RuntimeException e) {
            if (!outage) {
                LOG.warn(
                        "Workflows cannot be told what is committed ({}); nothing is lost, trying on",
                        e.getClass().getSimpleName());
            }
            outage = true;
        }
    }
}
