package dev.followthrough.api.deal;

import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deals/{id}")
class SteeringController {
    private final DealControls controls;
    private final DealViews views;

    SteeringController(DealControls controls, DealViews views) {
        this.controls = controls;
        this.views = views;
    }

    /// @param reason why, in the person's own words; the timeline shows it
    record Until(@Nullable Instant until, @Nullable String reason) {}

    record To(@Nullable Instant to, @Nullable String reason) {}

    record As(@Nullable String as, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    record Rating(
            @Nullable String segment,
            @Nullable String score,
            @Nullable List<@Nullable String> marks,
            @Nullable String reason) {}

    @PostMapping("/pause")
    DealView pause(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Until asked,
            @AuthenticationPrincipal Person caller) {
        Until until = asked == null ? new Until(null, null) : asked;
        return views.whole(controls.pause(caller, id, until.until(), until.reason()));
    }

    @PostMapping("/resume")
    DealView resume(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return views.whole(controls.resume(caller, id, reason(why)));
    }

    @PostMapping("/skip")
    DealView skip(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return views.whole(controls.skip(caller, id, reason(why)));
    }

    @PostMapping("/reschedule")
    DealView reschedule(@PathVariable String id, @RequestBody To asked, @AuthenticationPrincipal Person caller) {
        return views.whole(controls.reschedule(caller, id, asked.to(), asked.reason()));
    }

    @PostMapping("/override")
    DealView override(
            @PathVariable String id, @RequestBody OverrideRequest asked, @AuthenticationPrincipal Person caller) {
        return views.whole(controls.override(caller, id, asked));
    }

    /// How good the lead is now, and what kind of customer: it sets the pace from here on.
    @PostMapping("/rating")
    DealView rate(@PathVariable String id, @RequestBody Rating asked, @AuthenticationPrincipal Person caller) {
        Deals.Deal rated = controls.rate(caller, id, asked.segment(), asked.score(), asked.marks(), asked.reason());
        return views.whole(rated);
    }

    @PostMapping("/take-over")
    DealView takeOver(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return views.whole(controls.takeOver(caller, id, reason(why)));
    }

    @PostMapping("/hand-back")
    DealView handBack(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return views.whole(controls.handBack(caller, id, reason(why)));
    }

    @PostMapping("/stop")
    DealView stop(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person caller) {
        return views.whole(controls.stop(caller, id, reason(why)));
    }

    @PostMapping("/close")
    DealView close(@PathVariable String id, @RequestBody As asked, @AuthenticationPrincipal Person caller) {
        return views.whole(controls.close(caller, id, asked.as(), asked.reason()));
    }

    private static @Nullable String reason(@Nullable Why why) {
        return why == null ? null : why.reason();
    }
}
