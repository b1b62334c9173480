package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.deal.OwnershipClaims;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whose a deal is, where another system says otherwise (M27). Its owner, its delegate and whoever is named as its new
/// owner may answer.
@RestController
@RequestMapping("/api/v1/deals/{deal}/ownership-claims")
class OwnershipController {
    private final OwnershipClaims claims;
    private final Access access;
    private final Nudges nudges;

    OwnershipController(OwnershipClaims claims, Access access, Nudges nudges) {
        this.claims = claims;
        this.access = access;
        this.nudges = nudges;
    }

    record Why(@Nullable String reason) {}

    @GetMapping
    List<OwnershipClaims.Claim> list(@PathVariable String deal, @AuthenticationPrincipal Person caller) {
        List<OwnershipClaims.Claim> all = claims.of(deal);
        boolean claims = all.stream().anyMatch(claim -> isOpenFor(caller, claim));
        if (!claims) access.dealToSee(caller, deal);
        return all;
    }

    /// The deal is handed over: its owner, its open work, and the mailbox that it is written from.
    @PostMapping("/{id}/accept")
    @Transactional
    public OwnershipClaims.Claim accept(
            @PathVariable String deal,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        OwnershipClaims.Claim claim = claim(deal, id, caller);
        if (!claims.accept(claim, caller.id(), reason(why))) throw decided();
        nudges.afterCommit(deal);
        return claims.byId(deal, id).orElseThrow();
    }

    @PostMapping("/{id}/decline")
    @Transactional
    public OwnershipClaims.Claim decline(
            @PathVariable String deal,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        OwnershipClaims.Claim claim = claim(deal, id, caller);
        if (!claims.decline(claim, caller.id(), reason(why))) throw decided();
        nudges.afterCommit(deal);
        return claims.byId(deal, id).orElseThrow();
    }

    private OwnershipClaims.Claim claim(String deal, String id, Person caller) {
        OwnershipClaims.Claim claim = claims.byId(deal, id).orElseThrow(() -> ApiProblem.notFound("ownership claim"));
        if (!isOpenFor(caller, claim)) access.dealToSteer(caller, deal);
        return claim;
    }

    private static boolean isOpenFor(Person caller, OwnershipClaims.Claim claim) {
        return claim.state().equals("open") && claim.claimantId().equals(caller.id());
    }

    private static @Nullable String reason(@Nullable Why why) {
        Fields fields = new Fields();
        String words = fields.optional("reason", why == null ? null : why.reason(), 500);
        fields.orThrow();
        return words;
    }

    private static ApiProblem decided() {
        return ApiProblem.conflict("This claim has been decided already.");
    }
}
