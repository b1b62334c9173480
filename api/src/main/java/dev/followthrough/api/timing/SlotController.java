package dev.followthrough.api.timing;

import dev.followthrough.api.deal.LatestStates;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.timing.slot.SlotFinder;
import dev.followthrough.domain.timing.slot.SlotJson;
import dev.followthrough.domain.timing.slot.SlotPlan;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.Addressee;
import dev.followthrough.store.timing.Addressees;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.SlotAsks;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the workflow's search for an hour would choose for a deal's next touch now, with every reason. It books
/// nothing, so a mailbox that is full is not seen here.
@RestController
class SlotController {
    private final LatestStates states;
    private final Addressees addressees;
    private final SlotAsks asks;
    private final Access access;
    private final BusinessClock clock;

    SlotController(LatestStates states, Addressees addressees, SlotAsks asks, Access access, BusinessClock clock) {
        this.states = states;
        this.addressees = addressees;
        this.asks = asks;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(value = "/api/v1/deals/{id}/slot", produces = MediaType.APPLICATION_JSON_VALUE)
    String show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.dealToSee(caller, id);
        LatestStates.Latest deal = states.of(id)
                .orElseThrow(() -> ApiProblem.conflict("This deal's follow-up has ended; no touch is to come."));
        Instant now = clock.now();
        if (!(deal.sequence().next(deal.state().replanned(), now) instanceof Decision.FindSlot find)) {
            throw ApiProblem.conflict("No touch is planned: the deal waits for a person, or has no further step.");
        }
        Step step = find.as();
        Addressee whom =
                addressees.of(id, step.audience()).orElseThrow(() -> ApiProblem.conflict("The deal has no contact."));
        var touch = new TouchKey(id, deal.state().enrollment(), find.ordinal());
        var need = new SlotAsks.Need(
                touch,
                step,
                deal.sequence().plan().window(),
                deal.sequence().plan().caps(deal.state().prospect()),
                find.earliest(),
                find.expectsReview(),
                now);
        SlotPlan plan = SlotFinder.plan(asks.of(need, whom));
        if (plan.minutes().isEmpty()) {
            throw ApiProblem.conflict("No minute of the next months fits the cadence, both calendars and the caps.");
        }
        return SlotJson.of(plan.explain(plan.minutes().getFirst()))
                .put("step", step.id())
                .put("channel", step.channel().name().toLowerCase(java.util.Locale.ROOT))
                .toString();
    }
}
