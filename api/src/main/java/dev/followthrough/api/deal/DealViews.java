package dev.followthrough.api.deal;

import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Makes [DealView]s.
@Component
class DealViews {
    private final DealDetails details;
    private final DraftContexts contexts;
    private final People people;
    private final Silences silences;
    private final BusinessClock clock;
    private final ObjectMapper json;

    DealViews(
            DealDetails details,
            DraftContexts contexts,
            People people,
            Silences silences,
            BusinessClock clock,
            ObjectMapper json) {
        this.details = details;
        this.contexts = contexts;
        this.people = people;
        this.silences = silences;
        this.clock = clock;
        this.json = json;
    }

    DealView whole(Deals.Deal deal) {
        return view(deal, details(deal.id()));
    }

    DealView line(Deals.Deal deal) {
        return view(deal, null);
    }

    private DealView view(Deals.Deal deal, DealView.@Nullable Details more) {
        String status = DealStatus.of(deal, clock.now());
        Deals.NextTouch next = status.equals(DealStatus.RUNNING) ? deal.nextTouch() : null;
        return new DealView(
                deal.id(),
                deal.name(),
                deal.account(),
                email(deal.ownerId()),
                deal.delegateId() == null ? null : email(deal.delegateId()),
                deal.stage(),
                deal.amount() == null ? null : new DealView.Amount(deal.amount(), deal.currency()),
                deal.cadence(),
                status,
                deal.phase(),
                deal.gate(),
                deal.gateUntil(),
                next == null
                        ? null
                        : new DealView.NextTouch(next.ordinal(), next.step(), next.channel(), next.due(), next.why()),
                more);
    }

    private String email(String personId) {
        return people.byId(personId).map(Person::email).orElse(personId);
    }

    private DealView.@Nullable Details details(String dealId) {
        return details.of(dealId)
                .map(d -> new DealView.Details(
                        d.industry(),
                        d.mailbox(),
                        d.leadStatus(),
                        d.strategic(),
                        d.objection(),
                        d.promisedNextStep(),
                        json.readTree(d.lastInteraction().toString()),
                        d.attemptsSoFar(),
                        d.createdAt(),
                        d.renewsOn(),
                        d.contacts().stream().map(DealViews::contact).toList(),
                        contexts.facts(dealId).stream().map(DealViews::fact).toList(),
                        silences.of(dealId)))
                .orElse(null);
    }

    private static DealView.Contact contact(DealDetails.Contact c) {
        var consent = new DealView.Consent(c.consent(), c.consentEvidence());
        return new DealView.Contact(
                c.id(),
                c.name(),
                c.email(),
                c.role(),
                c.zone(),
                c.language(),
                consent,
                c.location().phone(),
                c.location().country(),
                c.location().subdivision(),
                c.location().zoneFrom());
    }

    static DealView.Fact fact(DraftContexts.FactRow f) {
        return new DealView.Fact(f.id(), f.type(), f.label(), f.value(), f.visibility(), f.source(), f.asOf());
    }
}
