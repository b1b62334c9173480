package dev.followthrough.worker.insight;

import dev.followthrough.store.insight.Standing;
import dev.followthrough.store.insight.Standings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The house at a glance, asked of the database a few times a minute, however often somebody scrapes. Every worker
/// says the same, so a dashboard takes the maximum. While the database is away there is no value: an old one would
/// look like good news.
@Component
@EnableScheduling
class StandingMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(StandingMetrics.class);
    private static final Standing UNKNOWN_YET = new Standing(-1, -1, -1, Double.NaN, Double.NaN);

    private final Standings standings;
    private volatile Standing last = UNKNOWN_YET;

    StandingMetrics(Standings standings, MeterRegistry metrics) {
        this.standings = standings;
        gauge(metrics, "deals.running", "deals that are followed up", Standing::dealsRunning);
        gauge(metrics, "reviews.waiting", "drafts that wait for a person", Standing::reviewsWaiting);
        gauge(metrics, "deliveries.unknown", "mails of which nobody knows the outcome", Standing::deliveriesUnknown);
        gauge(
                metrics,
                "outbox.lag.seconds",
                "age of the oldest happening that no workflow has heard of",
                Standing::outboxLagSeconds);
        gauge(
                metrics,
                "mailbox.unread.seconds",
                "longest time since a mailbox was read to its end",
                Standing::mailboxUnreadSeconds);
    }

    private void gauge(MeterRegistry metrics, String name, String what, ToDoubleFunction<Standing> value) {
        Gauge.builder("followthrough." + name, () -> known(value))
                .description(what)
                .register(metrics);
    }

    private double known(ToDoubleFunction<Standing> value) {
        Standing now = last;
        return now == UNKNOWN_YET ? Double.NaN : value.applyAsDouble(now);
    }

    @Scheduled(fixedDelay = 15_000)
    void look() {
        try {
            last = standings.now();
        } catch (DataAccessException e) {
            if (last != UNKNOWN_YET)
                LOG.warn("The house's standing cannot be read: {}", e.getClass().getSimpleName());
            last = UNKNOWN_YET;
        }
    }
}
