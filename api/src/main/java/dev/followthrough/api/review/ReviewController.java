package dev.followthrough.api.review;

import dev.followthrough.api.drafting.DraftView;
import dev.followthrough.api.drafting.DraftViews;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/drafts/{id}")
class ReviewController {
    private final Decisions decisions;
    private final DraftViews views;

    ReviewController(Decisions decisions, DraftViews views) {
        this.decisions = decisions;
        this.views = views;
    }

    record Approval(@Nullable String hash) {}

    record Rejection(@Nullable String hash, @Nullable String reason) {}

    record AnotherTry(@Nullable String hash, @Nullable String instruction) {}

    record Snooze(@Nullable Instant until) {}

    /// @param to id or address of who is asked to decide
    record Handing(@Nullable String to) {}

    @PostMapping("/approve")
    ResponseEntity<DraftView> approve(
            @PathVariable String id, @RequestBody Approval asked, @AuthenticationPrincipal Person caller) {
        return views.answer(decisions.approve(caller, id, asked.hash()));
    }

    @PostMapping("/take-back")
    ResponseEntity<DraftView> takeBack(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return views.answer(decisions.takeBack(caller, id));
    }

    @PostMapping("/reject")
    ResponseEntity<DraftView> reject(
            @PathVariable String id, @RequestBody Rejection asked, @AuthenticationPrincipal Person caller) {
        return views.answer(decisions.reject(caller, id, asked.hash(), asked.reason()));
    }

    @PostMapping("/ask-again")
    ResponseEntity<DraftView> askAgain(
            @PathVariable String id, @RequestBody AnotherTry asked, @AuthenticationPrincipal Person caller) {
        return views.answer(decisions.askAgain(caller, id, asked.hash(), asked.instruction()));
    }

    @PostMapping("/snooze")
    ResponseEntity<DraftView> snooze(
            @PathVariable String id, @RequestBody Snooze asked, @AuthenticationPrincipal Person caller) {
        return views.answer(decisions.snooze(caller, id, asked.until()));
    }

    @PostMapping("/hand-to")
    ResponseEntity<DraftView> handTo(
            @PathVariable String id, @RequestBody Handing asked, @AuthenticationPrincipal Person caller) {
        return views.answer(decisions.handTo(caller, id, asked.to()));
    }
}
