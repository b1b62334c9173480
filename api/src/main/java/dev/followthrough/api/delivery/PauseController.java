package dev.followthrough.api.delivery;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
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

/// Mailboxes and cadences that a guardrail has paused; a person resumes them, on record.
@RestController
@RequestMapping("/api/v1/pauses")
class PauseController {
    private static final int MOST = 200;

    private final SendingPauses pauses;
    private final Access access;
    private final BusinessClock clock;

    PauseController(SendingPauses pauses, Access access, BusinessClock clock) {
        this.pauses = pauses;
        this.access = access;
        this.clock = clock;
    }

    record Resuming(@Nullable String why) {}

    /// @param ended those that were resumed too
    @GetMapping
    List<SendingPauses.Pause> list(
            @RequestParam(defaultValue = "false") boolean ended, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return pauses.list(ended, MOST);
    }

    @PostMapping("/{id}/resume")
    @Transactional
    public SendingPauses.Pause resume(
            @PathVariable long id, @RequestBody Resuming asked, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        Fields fields = new Fields();
        String why = fields.text("why", asked.why(), 500);
        fields.orThrow();
        if (pauses.byId(id).isEmpty()) throw ApiProblem.notFound("pause");
        if (!pauses.resume(id, why, caller.id(), clock.now())) {
            throw ApiProblem.conflict("Somebody has resumed it already.");
        }
        return pauses.byId(id).orElseThrow();
    }
}
