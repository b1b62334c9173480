package dev.followthrough.api.slack;

import dev.followthrough.store.slack.SlackRequests;
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

/// Looks about every second for what Slack has not been told, for cards that show what is no longer so, and
/// for decisions that were acknowledged and left lying.
@Component
class SlackSweep implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSweep.class);
    private static final int AT_ONCE = 20;

    private final SlackSettings settings;
    private final SlackPoster poster;
    private final SlackSearch search;
    private final SlackCardsFollow follow;
    private final SlackPress presses;
    private final SlackRequests requests;
    private final boolean wanted;
    private final Counter moved;
    private boolean outage;

    SlackSweep(
            SlackSettings settings,
            SlackPoster poster,
            SlackSearch search,
            SlackCardsFollow follow,
            SlackPress presses,
            SlackRequests requests,
            @Value("${followthrough.relay.sweep}") boolean wanted,
            MeterRegistry metrics) {
        this.settings = settings;
        this.poster = poster;
        this.search = search;
        this.follow = follow;
        this.presses = presses;
        this.requests = requests;
        this.wanted = wanted;
        this.moved = Counter.builder("followthrough.slack.moved")
                .description("messages posted, looked for or changed in Slack, and decisions taken up again")
                .register(metrics);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (wanted && settings.isOn()) tasks.addTriggerTask(this::sweep, last -> next());
    }

    /// Two processes that started together do not stay together.
    private static Instant next() {
        return Instant.now()
                .plus(Duration.ofMillis(900 + ThreadLocalRandom.current().nextInt(200)));
    }

    private void sweep() {
        try {
            moved.increment(once());
            if (outage) LOG.info("Slack is told again");
            outage = false;
        } catch (RuntimeException e) {
            if (!outage)
                LOG.warn(
                        "Slack cannot be told ({}); nothing is lost",
                        e.getClass().getSimpleName());
            outage = true;
        }
    }

    /// Cards follow their drafts before anything is posted: one that has taken up a newer revision needs no
    /// second card.
    ///
    /// @return how much there was to do
    int once() {
        var left = requests.leftLying(AT_ONCE);
        left.forEach(presses::resume);
        return left.size() + search.once(AT_ONCE) + follow.once() + poster.once(AT_ONCE);
    }
}
