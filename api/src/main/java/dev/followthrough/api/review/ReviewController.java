package dev.followthrough.api.review;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.drafting.DraftView;
import dev.followthrough.api.drafting.DraftViews;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Decisions on drafts (N3): each names the hash of what was read, and is in force from its commit on.
@RestController
@RequestMapping("/api/v1/drafts/{id}")
class ReviewController {
    private final Reviews reviews;
    private final Access access;
    private final DraftViews views;
    private final Nudges nudges;

    ReviewController(Reviews reviews, Access access, DraftViews views, Nudges nudges) {
        this.reviews = reviews;
        this.access = access;
        this.views = views;
        this.nudges = nudges;
    }

    record Approval(@Nullable String hash) {}

    record Rejection(@Nullable String hash, @Nullable String reason) {}

    record AnotherTry(@Nullable String hash, @Nullable String instruction) {}

    @PostMapping("/approve")
    @Transactional
    public ResponseEntity<DraftView> approve(
            @PathVariable String id, @RequestBody Approval asked, @AuthenticationPrincipal Person caller) {
        access.draftToDecide(caller, id);
        Fields fields = new Fields();
        String hash = fields.text("hash", asked.hash(), 64);
        fields.orThrow();
        return answer(reviews.approve(id, hash, caller));
    }

    @PostMapping("/reject")
    @Transactional
    public ResponseEntity<DraftView> reject(
            @PathVariable String id, @RequestBody Rejection asked, @AuthenticationPrincipal Person caller) {
        access.draftToDecide(caller, id);
        Fields fields = new Fields();
        String hash = fields.text("hash", asked.hash(), 64);
        String reason = fields.text("reason", asked.reason(), 1000);
        fields.orThrow();
        return answer(reviews.reject(id, hash, caller, reason));
    }

    @PostMapping("/ask-again")
    @Transactional
    public ResponseEntity<DraftView> askAgain(
            @PathVariable String id, @RequestBody AnotherTry asked, @AuthenticationPrincipal Person caller) {
        access.draftToDecide(caller, id);
        Fields fields = new Fields();
        String hash = fields.text("hash", asked.hash(), 64);
        String instruction = fields.text("instruction", asked.instruction(), 1000);
        fields.orThrow();
        return answer(reviews.askAgain(id, hash, caller, instruction));
    }

    private ResponseEntity<DraftView> answer(Reviews.Outcome outcome) {
        return switch (outcome) {
            case Reviews.Outcome.Done done -> {
                nudges.afterCommit(done.draft().key().dealId());
                yield views.answer(done.draft());
            }
            case Reviews.Outcome.Refused refused -> throw ApiProblem.conflict(refused.why());
            case Reviews.Outcome.NotFound ignored -> throw ApiProblem.notFound("draft");
        };
    }
}
