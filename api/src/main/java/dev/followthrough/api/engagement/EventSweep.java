package dev.followthrough.api.engagement;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.store.engagement.UnmatchedEvents;
import java.util.Collection;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks after events that wait: for their contact. One process at a time has each row.
@Component
class EventSweep {
    private static final Logger LOG = LoggerFactory.getLogger(EventSweep.class);
    private static final int AT_ONCE = 100;

    private final UnmatchedEvents unmatched;
    private final Nudges nudges;
    private final boolean wanted;

    EventSweep(UnmatchedEvents unmatched, Nudges nudges, @Value("${followthrough.relay.sweep}") boolean wanted) {
        this.unmatched = unmatched;
        this.nudges = nudges;
        this.wanted = wanted;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void match() {
        tell(() -> unmatched.match(AT_ONCE));
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
