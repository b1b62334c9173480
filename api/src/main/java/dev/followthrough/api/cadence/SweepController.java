package dev.followthrough.api.cadence;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Page;
import dev.followthrough.domain.cadence.enrollment.WhyNot;
import dev.followthrough.store.cadence.enrollment.Looks;
import dev.followthrough.store.cadence.enrollment.Sweeps;
import dev.followthrough.store.people.Person;
import dev.followthrough.workflows.cadence.SweepSchedule;
import io.temporal.client.WorkflowClient;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Enrollment sweeps: what each enrolled by which rule, and why it left the others (M50).
@RestController
@RequestMapping("/api/v1/enrollments/sweeps")
class SweepController {
    private final Sweeps sweeps;
    private final Looks looks;
    private final WorkflowClient temporal;
    private final Access access;

    SweepController(Sweeps sweeps, Looks looks, WorkflowClient temporal, Access access) {
        this.sweeps = sweeps;
        this.looks = looks;
        this.temporal = temporal;
        this.access = access;
    }

    /// Newest first.
    @GetMapping
    Page<Sweeps.Sweep> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit) {
        return Page.of(sweeps.list(after, Page.toAsk(limit)), limit, Sweeps.Sweep::id, sweep -> sweep);
    }

    @GetMapping("/{id}")
    Sweeps.Sweep show(@PathVariable String id) {
        return sweeps.byId(id).orElseThrow(() -> ApiProblem.notFound("sweep"));
    }

    /// Deals that it enrolled, or in a preview would.
    @GetMapping("/{id}/enrolled")
    Page<Looks.Look> enrolled(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        show(id);
        List<Looks.Look> found = looks.enrolled(id, access.sweptDealsOf(caller), after, Page.toAsk(limit));
        return Page.of(found, limit, Looks.Look::dealId, look -> look);
    }

    /// Deals that it left, each with why.
    ///
    /// @param reason such as `owner-away`; without it: all of them
    @GetMapping("/{id}/left")
    Page<Looks.Look> left(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.USUAL) int limit,
            @AuthenticationPrincipal Person caller) {
        show(id);
        WhyNot why = reason == null ? null : why(reason);
        List<Looks.Look> found = looks.left(id, why, access.sweptDealsOf(caller), after, Page.toAsk(limit));
        return Page.of(found, limit, Looks.Look::dealId, look -> look);
    }

    private static WhyNot why(String reason) {
        return WhyNot.of(reason).orElseThrow(() -> {
            String known = Arrays.stream(WhyNot.values()).map(WhyNot::word).collect(Collectors.joining(", "));
            return ApiProblem.malformed(
                    List.of(new FieldProblem("reason", "there is no reason '" + reason + "'", "use one of " + known)));
        });
    }

    /// Runs one now, beside the daily one.
    ///
    /// @param preview looks and changes no deal
    @PostMapping
    @Transactional
    public ResponseEntity<Sweeps.Sweep> run(
            @RequestParam(defaultValue = "false") boolean preview, @AuthenticationPrincipal Person caller) {
        access.enrollsByRule(caller);
        String id = sweeps.begin(UUID.randomUUID().toString(), preview, caller.id());
        start(id, preview, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/enrollments/sweeps/" + id))
                .body(show(id));
    }

    /// Its first page is tried until this is committed. What Temporal did not take has not begun.
    private void start(String id, boolean preview, Person caller) {
        try {
            SweepSchedule.runNow(temporal, id, preview, caller.id());
        } catch (RuntimeException e) {
            throw ApiProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Temporal does not answer, so no sweep has begun; ask again later.");
        }
    }
}
