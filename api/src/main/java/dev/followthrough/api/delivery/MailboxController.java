package dev.followthrough.api.delivery;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.delivery.MailboxPresets;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxController {
    private final Mailboxes mailboxes;
    private final MailboxKeeping keeping;
    private final MailboxTrying trying;
    private final SendingPauses pauses;
    private final Access access;

    MailboxController(
            Mailboxes mailboxes, MailboxKeeping keeping, MailboxTrying trying, SendingPauses pauses, Access access) {
        this.mailboxes = mailboxes;
        this.keeping = keeping;
        this.trying = trying;
        this.pauses = pauses;
        this.access = access;
    }

    @GetMapping
    List<MailboxView> all(@AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        List<SendingPauses.Pause> lasting = pauses.list(false, Integer.MAX_VALUE);
        return mailboxes.all().stream().map(box -> MailboxView.of(box, lasting)).toList();
    }

    @GetMapping("/{id}")
    MailboxView one(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return MailboxView.of(box(id), pauses.list(false, Integer.MAX_VALUE));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Mailbox put(@RequestBody MailboxRequest asked, @AuthenticationPrincipal Person caller) {
        access.administers(caller);
        return keeping.keep(asked);
    }

    /// A worker sends a mail through it to itself and looks for it; how that goes is told by the answer's
    /// address.
    @PostMapping("/{id}/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MailboxTrialView tryOut(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return trying.begin(box(id), caller);
    }

    @GetMapping("/{id}/tests/{test}")
    MailboxTrialView trial(@PathVariable String id, @PathVariable String test, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return trying.one(box(id).id(), test);
    }

    /// Providers with their servers, and what a mailbox there needs.
    @GetMapping("/presets")
    List<MailboxPresets.Preset> presets(@AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return MailboxPresets.shipped().presets();
    }

    private Mailbox box(String id) {
        return mailboxes.byId(id).or(() -> mailboxes.byAddress(id)).orElseThrow(() -> ApiProblem.notFound("mailbox"));
    }
}
