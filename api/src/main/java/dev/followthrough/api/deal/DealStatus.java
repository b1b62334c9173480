package dev.followthrough.api.deal;

import dev.followthrough.store.deal.Deals;
import java.time.Instant;

/// One word for where a deal stands. The gate speaks first: it is in force from the commit on, the workflow hears
/// of it later.
public final class DealStatus {
    static final String RUNNING = "running";

    private DealStatus() {}

    static String of(Deals.Deal deal, Instant now) {
        if (deal.cadence() == null) return "not-enrolled";
        if (hasEnded(deal)) return deal.phase().equals("finished") ? "finished" : "stopped";
        if (deal.gate().equals("paused")) return isOver(deal, now) ? RUNNING : "paused";
        return deal.gate().equals("open") ? deal.phase() : deal.gate();
    }

    public static boolean hasEnded(Deals.Deal deal) {
        return deal.phase().equals("finished") || deal.gate().equals("stopped");
    }

    private static boolean isOver(Deals.Deal deal, Instant now) {
        return deal.gateUntil() != null && !now.isBefore(deal.gateUntil());
    }
}
