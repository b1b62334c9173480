package dev.followthrough.api.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.simulation.Outlook;
import dev.followthrough.domain.simulation.SlotRule;
import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a deal's next two weeks would bring if nothing happened (N4). The touch in hand keeps the hour that
/// was found for it; the hours of those after it are the first of the window, and may move.
@Component
class Outlooks {
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Deals deals;
    private final DealDetails details;
    private final LatestStates states;
    private final BusinessClock clock;

    Outlooks(Deals deals, DealDetails details, LatestStates states, BusinessClock clock) {
        this.deals = deals;
        this.details = details;
        this.states = states;
        this.clock = clock;
    }

    List<Outlook.Planned> of(String dealId) {
        Deals.Deal deal = deals.byId(dealId).orElseThrow();
        Instant now = clock.now();
        if (!DealStatus.of(deal, now).equals(DealStatus.RUNNING)) return List.of();
        return states.of(dealId)
                .map(latest -> Outlook.of(latest.sequence().plan(), latest.state(), now, now.plus(AHEAD), slots(deal)))
                .orElse(List.of());
    }

    private SlotRule slots(Deals.Deal deal) {
        SlotRule usual = SlotRule.firstOfWindow(zone(deal.id()));
        Deals.NextTouch next = deal.nextTouch();
        return next == null
                ? usual
                : (plan, find, now) -> isInHand(plan, find, next)
                        ? new SlotRule.Slot(later(next.due(), now), later(next.due(), now), next.why())
                        : usual.find(plan, find, now);
    }

    private static boolean isInHand(CadencePlan plan, Decision.FindSlot find, Deals.NextTouch next) {
        return find.ordinal() == next.ordinal() && plan.step(find.step()).id().equals(next.step());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private ZoneId zone(String dealId) {
        return details.of(dealId).stream()
                .flatMap(known -> known.contacts().stream())
                .findFirst()
                .map(contact -> ZoneId.of(contact.zone()))
                .orElse(ZoneId.of("UTC"));
    }
}
