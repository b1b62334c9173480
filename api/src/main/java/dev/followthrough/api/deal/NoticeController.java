package dev.followthrough.api.deal;

import dev.followthrough.api.web.Page;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the caller has been told about their deals, oldest first.
@RestController
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/api/v1/notices")
    Page<Notices.Notice> mine(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        var found = notices.of(caller.id(), after, Page.toAsk(limit));
        return Page.of(found, limit, notice -> Long.toString(notice.id()), notice -> notice);
    }
}
