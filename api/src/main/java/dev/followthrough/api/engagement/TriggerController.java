package dev.followthrough.api.engagement;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Page;
import dev.followthrough.store.engagement.Triggers;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Triggers come in (M18).
@RestController
@RequestMapping("/api/v1/triggers")
class TriggerController {
    private final Triggers triggers;
    private final Access access;
    private final BusinessClock clock;

    TriggerController(Triggers triggers, Access access, BusinessClock clock) {
        this.triggers = triggers;
        this.access = access;
        this.clock = clock;
    }

    /// @param deals those that it fits; their next touch writes about it
    record Added(Triggers.Trigger trigger, List<Triggers.Match> deals) {}

    @GetMapping
    List<Triggers.Trigger> latest(@RequestParam(defaultValue = "" + Page.USUAL) int limit) {
        return triggers.latest(Page.toAsk(limit) - 1);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Added add(@RequestBody TriggerRequest asked, @AuthenticationPrincipal Person caller) {
        access.publishesCadences(caller);
        Triggers.NewTrigger checked = asked.checked(clock.now());
        String id = triggers.add(checked, caller.id())
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "No deal here is of the account '" + checked.account() + "'; write it as its deals do."));
        return new Added(triggers.byId(id).orElseThrow(), triggers.matches(id));
    }
}
