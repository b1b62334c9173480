package dev.followthrough.api.deal;

import dev.followthrough.store.deal.list.DealLineMaker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Makes the lines of deals that lists show, for what changed since the last look.
@Component
class LineSweep implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(LineSweep.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DealLineMaker maker;
    private final boolean wanted;

    LineSweep(DealLineMaker maker, @Value("${followthrough.relay.sweep}") boolean wanted) {
        this.maker = maker;
        this.wanted = wanted;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (wanted) tasks.addFixedDelayTask(this::sweep, EVERY);
    }

    private void sweep() {
        try {
            maker.makeAll();
        } catch (RuntimeException e) {
            LOG.debug(
                    "Lists of deals are not brought up to date: {}",
                    e.getClass().getSimpleName());
        }
    }
}
