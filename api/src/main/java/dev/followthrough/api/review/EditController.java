package dev.followthrough.api.review;

import dev.followthrough.api.drafting.DraftView;
import dev.followthrough.api.drafting.DraftViews;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// A person's own words: a new revision that goes through the same checks and waits for its approval like the
/// one before. Style is the person's own; what has no source is refused whoever wrote it (G7).
@RestController
class EditController {
    private final Decisions decisions;
    private final Access access;
    private final DraftViews views;

    EditController(Decisions decisions, Access access, DraftViews views) {
        this.decisions = decisions;
        this.access = access;
        this.views = views;
    }

    record Words(@Nullable String subject, @Nullable String body) {}

    @PutMapping("/api/v1/drafts/{id}")
    ResponseEntity<DraftView> edit(
            @PathVariable String id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Words asked,
            @AuthenticationPrincipal Person caller) {
        access.draftToDecide(caller, id);
        return views.answer(decisions.edit(caller, id, hash(ifMatch), asked.subject(), asked.body()));
    }

    private static String hash(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ApiProblem.of(
                    HttpStatus.PRECONDITION_REQUIRED, "Say which content you edit: If-Match with the draft's ETag.");
        }
        return ifMatch.strip().replaceAll("^(W/)?\"|\"$", "");
    }
}
