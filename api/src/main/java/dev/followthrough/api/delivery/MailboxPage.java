package dev.followthrough.api.delivery;

import dev.followthrough.api.ops.HouseParts;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.delivery.MailboxPresets;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.ops.HouseFigures;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Mailboxes: added and changed by an administrator, tried and paused by ops.
@WebPage
@RequestMapping("/mailboxes")
class MailboxPage {
    private static final String NEW = "delivery/mailbox-new";
    private static final String ONE = "delivery/mailbox";

    private final Mailboxes mailboxes;
    private final MailboxKeeping keeping;
    private final MailboxTrying trying;
    private final SendingPauses pauses;
    private final HouseFigures figures;
    private final Access access;

    MailboxPage(
            Mailboxes mailboxes,
            MailboxKeeping keeping,
            MailboxTrying trying,
            SendingPauses pauses,
            HouseFigures figures,
            Access access) {
        this.mailboxes = mailboxes;
        this.keeping = keeping;
        this.trying = trying;
        this.pauses = pauses;
        this.figures = figures;
        this.access = access;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Person person, Model model) {
        access.runsTheHouse(person);
        model.addAttribute("boxes", mailboxes.all());
        model.addAttribute("figures", figures.mailboxes());
        model.addAttribute("administers", access.isAdministrator(person));
        return "delivery/mailboxes";
    }

    /// A form for the chosen provider; without one, the choice.
    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String preset, @AuthenticationPrincipal Person person, Model model) {
        access.administers(person);
        MailboxPresets.shipped()
                .named(preset)
                .ifPresent(chosen -> model.addAttribute("form", MailboxForm.of(chosen, person.email(), person.name())));
        return form(preset, model);
    }

    private static String form(String preset, Model model) {
        model.addAttribute("presets", MailboxPresets.shipped().presets());
        model.addAttribute("preset", MailboxPresets.shipped().named(preset).orElse(null));
        return NEW;
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") MailboxForm form,
            HttpServletResponse response,
            Model model) {
        access.administers(person);
        try {
            if (form.address() != null && mailboxes.byAddress(form.address()).isPresent()) {
                throw ApiProblem.conflict("This mailbox is there already: open it to change it.");
            }
            return "redirect:/mailboxes/"
                    + keeping.keep(form.asked(form.address())).id() + "?added";
        } catch (ApiProblem problem) {
            refused(problem, response, model);
            return form(form.preset() == null ? "other" : form.preset(), model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        access.runsTheHouse(person);
        Mailbox box = box(id);
        model.addAttribute("form", MailboxForm.of(box));
        return show(box, person, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @AuthenticationPrincipal Person person,
            @ModelAttribute("form") MailboxForm form,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        access.administers(person);
        Mailbox box = box(id);
        try {
            keeping.keep(form.asked(box.address()));
            told.addFlashAttribute("notice", "Kept. Test it again, to be sure.");
            return "redirect:/mailboxes/" + box.id();
        } catch (ApiProblem problem) {
            refused(problem, response, model);
            return show(box, person, model);
        }
    }

    @PostMapping("/{id}/test")
    String tryOut(@PathVariable String id, @AuthenticationPrincipal Person person) {
        access.runsTheHouse(person);
        trying.begin(box(id), person);
        return "redirect:/mailboxes/" + id + "#test";
    }

    /// The part that changes while it is tried.
    @GetMapping("/{id}/test")
    String trial(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        access.runsTheHouse(person);
        Mailbox box = box(id);
        model.addAttribute("box", box);
        model.addAttribute("trial", trying.latest(box.id()).orElse(null));
        return "delivery/mailbox-trial :: trial";
    }

    private String show(Mailbox box, Person person, Model model) {
        model.addAttribute("box", box);
        model.addAttribute("administers", access.isAdministrator(person));
        model.addAttribute("sealed", box.passwordFrom().equals(Mailbox.SEALED));
        model.addAttribute(
                "pause",
                MailboxView.of(box, pauses.list(false, Integer.MAX_VALUE)).paused());
        model.addAttribute("trial", trying.latest(box.id()).orElse(null));
        figures.mailboxes().stream()
                .filter(one -> one.id().equals(box.id()))
                .findFirst()
                .ifPresent(one -> model.addAttribute("standing", HouseParts.mailbox(one)));
        return ONE;
    }

    private static void refused(ApiProblem problem, HttpServletResponse response, Model model) {
        response.setStatus(problem.status().value());
        model.addAttribute("fault", problem.getMessage());
        model.addAttribute("faults", List.copyOf(problem.errors()));
    }

    private Mailbox box(String id) {
        return mailboxes.byId(id).orElseThrow(() -> ApiProblem.notFound("mailbox"));
    }
}
