package dev.followthrough.api.delivery;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    private final Settling settling;
    private final Access access;

    UnknownController(Deliveries deliveries, Settling settling, Access access) {
        this.deliveries = deliveries;
        this.settling = settling;
        this.access = access;
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
    Settled settle(
            @PathVariable String deal,
            @PathVariable int enrollment,
            @PathVariable int ordinal,
            @RequestBody Settlement asked,
            @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        boolean left = settling.settle(caller, new TouchKey(deal, enrollment, ordinal), asked.left());
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
