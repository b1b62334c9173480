package dev.followthrough.api.engagement;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.store.engagement.Renewals;
import dev.followthrough.store.engagement.TouchEngagement;
import dev.followthrough.store.engagement.UnmatchedEvents;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks after renewals that come near, and after events that wait: for their contact, or for a moment in
/// which more comes from the same machine. One process at a time has each row.
@Component
class EventSweep {
    private static final Logger LOG = LoggerFactory.getLogger(EventSweep.class);
    private static final int AT_ONCE = 100;

    private final UnmatchedEvents unmatched;
    private final TouchEngagement engagement;
    private final Renewals renewals;
    private final Nudges nudges;
    private final boolean wanted;

    EventSweep(
            UnmatchedEvents unmatched,
            TouchEngagement engagement,
            Renewals renewals,
            Nudges nudges,
            @Value("${followthrough.relay.sweep}") boolean wanted) {
        this.unmatched = unmatched;
        this.engagement = engagement;
        this.renewals = renewals;
        this.nudges = nudges;
        this.wanted = wanted;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void match() {
        tell(() -> unmatched.match(AT_ONCE));
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void renewals() {
        tell(() -> renewals.comeNear(AT_ONCE));
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void settle() {
        tell(() -> engagement.settle(Instant.now(), AT_ONCE));
    }

    private void tell(Supplier<Collection<String>> work) {
        if (!wanted) return;
        try {
            work.get().forEach(nudges::afterCommit);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Events that wait were not looked after this time ({})",
                    e.getClass().getSimpleName());
        }
    }
}
