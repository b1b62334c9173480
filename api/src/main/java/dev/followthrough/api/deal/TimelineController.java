package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.store.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {
    private final Timelines timelines;
    private final Access access;

    TimelineController(Timelines timelines, Access access) {
        this.timelines = timelines;
        this.access = access;
    }

    @GetMapping("/api/v1/deals/{id}/timeline")
    Timelines.Timeline timeline(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return timelines.of(access.dealToSee(caller, id));
    }
}
