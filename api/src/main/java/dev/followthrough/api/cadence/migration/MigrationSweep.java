package dev.followthrough.api.cadence.migration;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.store.cadence.migration.MigrationWork;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Works on migrations about every second, a few deals at a time: each wakes a workflow, and the house's
/// other work comes first. An outage is logged when it begins and when it ends.
@Component
class MigrationSweep implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationSweep.class);

    /// A preview wakes nobody.
    private static final int PREVIEWS = 250;

    private final MigrationWork work;
    private final Nudges nudges;
    private final boolean wanted;
    private final int most;
    private boolean outage;

    MigrationSweep(
            MigrationWork work,
            Nudges nudges,
            @Value("${followthrough.relay.sweep}") boolean wanted,
            @Value("${followthrough.migrations.per-second}") int most) {
        this.work = work;
        this.nudges = nudges;
        this.wanted = wanted;
        this.most = most;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (wanted) tasks.addTriggerTask(this::sweep, last -> next());
    }

    private static Instant next() {
        return Instant.now()
                .plus(Duration.ofMillis(900 + ThreadLocalRandom.current().nextInt(200)));
    }

    private void sweep() {
        try {
            work.doSome(PREVIEWS, most).forEach(nudges::afterCommit);
            if (outage) LOG.info("Migrations go on");
            outage = false;
        } catch (RuntimeException e) {
            if (!outage)
                LOG.warn("Migrations stand still ({}); trying on", e.getClass().getSimpleName());
            outage = true;
        }
    }
}
