package dev.followthrough.api.delivery;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
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

/// Mailboxes and cadences that send nothing for now: a guardrail has paused them, or a person, who alone
/// resumes them.
/// Both are on record, in force at the gate from their commit on.
@RestController
@RequestMapping("/api/v1/pauses")
class PauseController {
    private static final int MOST = 200;

    private final SendingPauses pauses;
    private final Mailboxes mailboxes;
    private final Cadences cadences;
    private final Access access;
    private final BusinessClock clock;

    PauseController(SendingPauses pauses, Mailboxes mailboxes, Cadences cadences, Access access, BusinessClock clock) {
        this.pauses = pauses;
        this.mailboxes = mailboxes;
        this.cadences = cadences;
        this.access = access;
        this.clock = clock;
    }

    record Resuming(@Nullable String why) {}

    /// @param mailbox id or address; or
    /// @param cadence name: every deal on it
    record Pausing(
            @Nullable String mailbox,
            @Nullable String cadence,
            @Nullable String why) {}

    /// @param ended those that were resumed too
    @GetMapping
    List<SendingPauses.Pause> list(
            @RequestParam(defaultValue = "false") boolean ended, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return pauses.list(ended, MOST);
    }

    @PostMapping
    @Transactional
    public SendingPauses.Pause pause(@RequestBody Pausing asked, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        Fields fields = new Fields();
        String why = fields.text("why", asked.why(), 500);
        if ((asked.mailbox() == null) == (asked.cadence() == null))
            fields.refuse("", "names no one thing to pause", "give a mailbox or a cadence");
        var kind = asked.mailbox() == null ? SendingPauses.Kind.CADENCE : SendingPauses.Kind.MAILBOX;
        String subject = kind == SendingPauses.Kind.MAILBOX
                ? mailbox(fields, String.valueOf(asked.mailbox()))
                : cadence(fields, String.valueOf(asked.cadence()));
        fields.orThrow();
        if (!pauses.pause(kind, subject, why, caller.id(), clock.now())) {
            throw ApiProblem.conflict("It is paused already; GET /api/v1/pauses says why.");
        }
        AuditTrail.changes("sending", "on", "paused: " + why);
        return pauses.lasting(kind, subject).orElseThrow();
    }

    private String mailbox(Fields fields, String name) {
        return mailboxes.all().stream()
                .filter(box -> box.id().equals(name) || box.address().equalsIgnoreCase(name))
                .findFirst()
                .map(Mailbox::id)
                .orElseGet(() -> {
                    fields.refuse("mailbox", "is not known", "GET /api/v1/mailboxes lists them");
                    return "";
                });
    }

    private String cadence(Fields fields, String name) {
        if (cadences.find(name).isEmpty() || name.contains("@"))
            fields.refuse("cadence", "is not published under this name", "GET /api/v1/cadences lists them");
        return name;
    }

    @PostMapping("/{id}/resume")
    @Transactional
    public SendingPauses.Pause resume(
            @PathVariable long id, @RequestBody Resuming asked, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        Fields fields = new Fields();
        String why = fields.text("why", asked.why(), 500);
        fields.orThrow();
        SendingPauses.Pause before = pauses.byId(id).orElseThrow(() -> ApiProblem.notFound("pause"));
        if (!pauses.resume(id, why, caller.id(), clock.now())) {
            throw ApiProblem.conflict("Somebody has resumed it already.");
        }
        AuditTrail.changes("sending", "paused: " + before.why(), "on: " + why);
        return pauses.byId(id).orElseThrow();
    }
}
