package dev.followthrough.api.delivery;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.delivery.UnknownOutcomes;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mails of which nobody knows whether they left (N6). A person looks into the mailbox and says so.
@RestController
@RequestMapping("/api/v1/deliveries")
class UnknownController {
    private final Deliveries deliveries;
    private final UnknownOutcomes outcomes;
    private final Access access;
    private final Nudges nudges;

    UnknownController(Deliveries deliveries, UnknownOutcomes outcomes, Access access, Nudges nudges) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.access = access;
        this.nudges = nudges;
    }

    record Settlement(@Nullable Boolean left) {}

    record Settled(String deal, int enrollment, int ordinal, boolean left) {}

    @GetMapping("/unknown")
    Page<Ledger.Unknown> unknown(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        var found = deliveries.unknown(after == null ? null : key(after), Page.toAsk(limit));
        return Page.of(found, limit, unknown -> unknown.key().text(), unknown -> unknown);
    }

    @PostMapping("/{deal}/{enrollment}/{ordinal}/settle")
    @Transactional
    public Settled settle(
            @PathVariable String deal,
            @PathVariable int enrollment,
            @PathVariable int ordinal,
            @RequestBody Settlement asked,
            @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        Fields fields = new Fields();
        if (asked.left() == null) fields.refuse("left", "is missing", "true: a copy was found; false: it was not sent");
        fields.orThrow();
        boolean left = Boolean.TRUE.equals(asked.left());
        var key = new TouchKey(deal, enrollment, ordinal);
        if (deliveries.of(key).isEmpty()) throw ApiProblem.notFound("delivery");
        if (!outcomes.settle(key, left, caller.id(), null)) {
            throw ApiProblem.conflict("The outcome of this delivery is not unknown.");
        }
        nudges.afterCommit(deal);
        return new Settled(deal, enrollment, ordinal, left);
    }

    private static TouchKey key(String cursor) {
        try {
            return TouchKey.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.malformed(List.of(new FieldProblem("after", "is no cursor", "follow the next link")));
        }
    }
}
