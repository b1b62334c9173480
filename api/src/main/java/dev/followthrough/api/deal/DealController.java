package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.people.Person;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deals")
class DealController {
    private final NewDealCheck check;
    private final DealIntake intake;
    private final Deals deals;
    private final DealViews views;
    private final Access access;
    private final Nudges nudges;

    DealController(NewDealCheck check, DealIntake intake, Deals deals, DealViews views, Access access, Nudges nudges) {
        this.check = check;
        this.intake = intake;
        this.deals = deals;
        this.views = views;
        this.access = access;
        this.nudges = nudges;
    }

    @PostMapping
    @Transactional
    public ResponseEntity<DealView> add(@RequestBody NewDealRequest asked, @AuthenticationPrincipal Person caller) {
        NewDeal deal = check.check(asked, caller);
        access.addsDealFor(caller, deal.ownerId(), deal.delegateId());
        String id = intake.enroll(deal);
        nudges.startAfterCommit(id);
        return ResponseEntity.created(URI.create("/api/v1/deals/" + id))
                .body(views.whole(deals.byId(id).orElseThrow()));
    }

    @GetMapping("/{id}")
    DealView show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return views.whole(access.dealToSee(caller, id));
    }
}
