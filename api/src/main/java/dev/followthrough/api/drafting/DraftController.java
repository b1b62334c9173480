package dev.followthrough.api.drafting;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.drafting.DraftLists;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/drafts")
class DraftController {
    private static final List<String> STATES = List.of(
            "cleared",
            "drafted",
            "waiting",
            "approved",
            "rejected",
            "asked-again",
            "expired",
            "withdrawn",
            "superseded");

    private final DraftLists drafts;
    private final DraftViews views;
    private final Access access;

    DraftController(DraftLists drafts, DraftViews views, Access access) {
        this.drafts = drafts;
        this.views = views;
        this.access = access;
    }

    @GetMapping
    Page<DraftView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String deal,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        if (state != null) fields.word("state", state, STATES);
        fields.orThrow();
        var found = drafts.of(state, access.workOf(caller), deal, after, Page.toAsk(limit));
        Page<Drafts.Draft> page = Page.of(found, limit, Drafts.Draft::id, draft -> draft);
        return new Page<>(views.of(page.items()), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftView> show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return views.answer(access.draftToSee(caller, id));
    }
}
