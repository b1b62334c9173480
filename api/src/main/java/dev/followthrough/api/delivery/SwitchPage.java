package dev.followthrough.api.delivery;

import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The switches where ops see them: the gate of the house, a mailbox, a cadence.
@WebPage
@RequestMapping("/ops")
class SwitchPage {
    private static final String OPS = "redirect:/ops#switches";

    private final GateController gate;
    private final PauseController pauses;
    private final Mailboxes mailboxes;

    SwitchPage(GateController gate, PauseController pauses, Mailboxes mailboxes) {
        this.gate = gate;
        this.pauses = pauses;
        this.mailboxes = mailboxes;
    }

    @PostMapping("/gate/shut")
    String shut(@RequestParam(required = false) @Nullable String why, @AuthenticationPrincipal Person person) {
        gate.shut(new GateController.Shutting(why), person);
        return OPS;
    }

    @PostMapping("/gate/open")
    String open(@AuthenticationPrincipal Person person) {
        gate.open(person);
        return OPS;
    }

    @PostMapping("/pauses")
    String pause(
            @RequestParam(required = false) @Nullable String mailbox,
            @RequestParam(required = false) @Nullable String cadence,
            @RequestParam(required = false) @Nullable String why,
            @AuthenticationPrincipal Person person) {
        return to(pauses.pause(new PauseController.Pausing(mailbox, cadence, why), person));
    }

    @PostMapping("/pauses/{id}/resume")
    String resume(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String why,
            @AuthenticationPrincipal Person person) {
        return to(pauses.resume(id, new PauseController.Resuming(why), person));
    }

    private String to(SendingPauses.Pause pause) {
        boolean box = pause.kind().equals("mailbox")
                && mailboxes.byId(pause.subject()).isPresent();
        return box ? "redirect:/mailboxes/" + pause.subject() : OPS;
    }
}
