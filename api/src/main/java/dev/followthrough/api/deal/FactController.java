package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who knows better adds a fact, on record; nobody overrides the check of a draft (G7).
@RestController
@RequestMapping("/api/v1/deals/{id}/facts")
class FactController {
    private final Access access;
    private final SubjectLocks locks;
    private final DealIntake intake;
    private final DraftContexts contexts;

    FactController(Access access, SubjectLocks locks, DealIntake intake, DraftContexts contexts) {
        this.access = access;
        this.locks = locks;
        this.intake = intake;
        this.contexts = contexts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public List<DealView.Fact> add(
            @PathVariable String id, @RequestBody NewDealRequest.Fact asked, @AuthenticationPrincipal Person caller) {
        access.dealToSteer(caller, id);
        Fields fields = new Fields();
        NewDeal.NewFact fact = FactCheck.check(fields, "", asked);
        fields.orThrow();
        locks.holdDeal(id);
        if (DealStatus.hasEnded(access.dealToSteer(caller, id))) {
            throw ApiProblem.conflict("The follow-up of this deal has ended; no draft will use the fact.");
        }
        intake.addFact(id, fact);
        return contexts.facts(id).stream().map(DealViews::fact).toList();
    }
}
