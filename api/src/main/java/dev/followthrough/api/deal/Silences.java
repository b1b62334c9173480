package dev.followthrough.api.deal;

import dev.followthrough.domain.cadence.enrollment.Cold;
import dev.followthrough.domain.cadence.enrollment.DealAtHand;
import dev.followthrough.domain.cadence.enrollment.EnrollmentRules;
import dev.followthrough.domain.cadence.enrollment.Quiet;
import dev.followthrough.store.cadence.enrollment.DealsAtHand;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Since when a deal is quiet, and why it went cold, by the same rules that enroll it (M51).
@Component
class Silences {
    private final DealsAtHand deals;
    private final EnrollmentRules rules;
    private final BusinessClock clock;

    Silences(DealsAtHand deals, EnrollmentRules rules, BusinessClock clock) {
        this.deals = deals;
        this.rules = rules;
        this.clock = clock;
    }

    DealView.@Nullable Silence of(String dealId) {
        return deals.whole(dealId).map(this::silence).orElse(null);
    }

    private DealView.Silence silence(DealAtHand deal) {
        Instant now = clock.now();
        Quiet quiet = rules.quiet(deal, now);
        Cold cold = rules.cold(deal, now);
        return new DealView.Silence(
                quiet.since(),
                quiet.days(),
                quiet.usual(),
                quiet.isQuiet(),
                quiet.reckoned(),
                quiet.isQuiet() ? new DealView.Cold(cold.reason(), cold.words(), cold.evidence()) : null);
    }
}
