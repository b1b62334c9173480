package dev.followthrough.api.review;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.drafting.DraftView;
import dev.followthrough.api.drafting.DraftViews;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// A person's own words: a new revision that goes through the same checks and waits for its approval like the one
/// before. Style is the person's own; what has no source is refused whoever wrote it (G7).
@RestController
class EditController {
    private final Reviews reviews;
    private final EditCheck check;
    private final Access access;
    private final DraftViews views;
    private final Nudges nudges;

    EditController(Reviews reviews, EditCheck check, Access access, DraftViews views, Nudges nudges) {
        this.reviews = reviews;
        this.check = check;
        this.access = access;
        this.views = views;
        this.nudges = nudges;
    }

    record Words(@Nullable String subject, @Nullable String body) {}

    @PutMapping("/api/v1/drafts/{id}")
    @Transactional
    public ResponseEntity<DraftView> edit(
            @PathVariable String id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Words asked,
            @AuthenticationPrincipal Person caller) {
        Drafts.Draft draft = access.draft(caller, id);
        String hash = hash(ifMatch);
        if (!draft.hash().equals(hash)) {
            throw ApiProblem.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "The draft is another one than you read: read it again, then edit.");
        }
        DraftText text = EditCheck.text(asked.subject(), asked.body());
        Drafts.NewDraft edited = check.checked(draft, text, caller);
        return switch (reviews.edit(id, hash, caller, edited)) {
            case Reviews.Outcome.Done done -> {
                nudges.afterCommit(done.draft().key().dealId());
                yield views.answer(done.draft());
            }
            case Reviews.Outcome.Refused refused -> throw ApiProblem.conflict(refused.why());
            case Reviews.Outcome.NotFound ignored -> throw ApiProblem.notFound("draft");
        };
    }

    private static String hash(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ApiProblem.of(
                    HttpStatus.PRECONDITION_REQUIRED, "Say which content you edit: If-Match with the draft's ETag.");
        }
        return ifMatch.strip().replaceAll("^(W/)?\"|\"$", "");
    }
}
