package dev.followthrough.activities.engagement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a deal at once, if it can be told; what is committed is found by the sweep anyway.
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private Telling() {}

    static void tell(Nudge deals, String deal) {
        try {
            deals.nudge(deal);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Deal {} will hear of its mail later: {}",
                    deal,
                    e.getClass().getSimpleName());
        }
    }
}
