package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.cadence.publishing.Proposal;
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

/// Versions of cadences that wait for a second pair of eyes.
@RestController
@RequestMapping("/api/v1/cadence-proposals")
class ProposalController {
    private static final List<String> STATES = List.of("open", "approved", "declined", "withdrawn");

    private final Publishing publishing;
    private final CadenceViews views;
    private final Access access;

    ProposalController(Publishing publishing, CadenceViews views, Access access) {
        this.publishing = publishing;
        this.views = views;
        this.access = access;
    }

    /// @param reason why, in the person's words
    record Why(@Nullable String reason) {}

    /// Newest first.
    ///
    /// @param cadence its name; without it: of every cadence
    @GetMapping
    Page<ProposalView> list(
            @RequestParam(required = false) @Nullable String cadence,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        access.publishesCadences(caller);
        Fields fields = new Fields();
        if (state != null) fields.word("state", state, STATES);
        fields.orThrow();
        return Page.of(
                publishing.proposals(cadence, state, after, Page.toAsk(limit)), limit, Proposal::id, views::line);
    }

    @GetMapping("/{id}")
    ProposalView show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.publishesCadences(caller);
        return views.whole(publishing.proposal(id));
    }

    /// Publishes it. Whoever proposed it cannot.
    @PostMapping("/{id}/approve")
    @Transactional
    public ProposalView approve(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return views.whole(publishing.approve(id, caller));
    }

    /// Whoever proposed it takes it back by this.
    @PostMapping("/{id}/decline")
    @Transactional
    public ProposalView decline(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        String reason = fields.optional("reason", why == null ? null : why.reason(), 500);
        fields.orThrow();
        return views.whole(publishing.decline(id, caller, reason));
    }
}
