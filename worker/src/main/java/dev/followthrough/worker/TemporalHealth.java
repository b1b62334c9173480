package dev.followthrough.worker;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Ready when the workers poll.
@Component("temporal")
class TemporalHealth implements HealthIndicator {
    private final TemporalWorkers workers;

    TemporalHealth(TemporalWorkers workers) {
        this.workers = workers;
    }

    @Override
    public Health health() {
        return workers.isPolling()
                ? Health.up().build()
                : Health.down().withDetail("why", "Temporal does not answer").build();
    }
}
