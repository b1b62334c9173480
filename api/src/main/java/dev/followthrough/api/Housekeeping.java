package dev.followthrough.api;

import dev.followthrough.store.people.Guesses;
import dev.followthrough.store.people.Idempotency;
import dev.followthrough.store.slack.SlackRequests;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.Slots;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets what nobody will ask for again. What people did and were sent is never forgotten here.
@Component
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /// An `Idempotency-Key` is good for as long.
    private static final Duration KEYS = Duration.ofDays(7);
    /// A mailbox's cap is one of a day; the rest is for whoever looks back.
    private static final Duration MINUTES = Duration.ofDays(7);
    /// Wrong guesses at a sign-in slow nobody down after a day.
    private static final Duration GUESSES = Duration.ofDays(2);

    private final Slots slots;
    private final Idempotency idempotency;
    private final Guesses guesses;
    private final SlackRequests slack;
    private final BusinessClock clock;

    Housekeeping(Slots slots, Idempotency idempotency, Guesses guesses, SlackRequests slack, BusinessClock clock) {
        this.slots = slots;
        this.idempotency = idempotency;
        this.guesses = guesses;
        this.slack = slack;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        try {
            slots.forgetBefore(clock.now().minus(MINUTES));
            idempotency.forgetBefore(Instant.now().minus(KEYS));
            guesses.forgetBefore(Instant.now().minus(GUESSES));
            slack.forget();
        } catch (RuntimeException e) {
            LOG.warn("Nothing was forgotten this time: {}", e.getClass().getSimpleName());
        }
    }
}
