package dev.followthrough.api.people;

import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.MailAddress;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.api.web.Zones;
import dev.followthrough.store.people.Members;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works here: an administrator invites, changes roles, ends and resets.
@WebPage
@RequestMapping("/people")
class PeoplePage {
    private static final String ALL = "people/people";
    private static final String ONE = "people/person";
    private static final int NAME_LENGTH = 200;

    private final Staff staff;
    private final Members members;
    private final Invitations invitations;
    private final InvitationMail mail;

    PeoplePage(Staff staff, Members members, Invitations invitations, InvitationMail mail) {
        this.staff = staff;
        this.members = members;
        this.invitations = invitations;
        this.mail = mail;
    }

    /// What the form for somebody new holds.
    record Form(String name, String email, String role, String zone) {}

    @GetMapping
    String all(@AuthenticationPrincipal Person caller, Model model) {
        return all(
                caller, new Form("", "", Person.Role.REP.word(), caller.zone().getId()), model);
    }

    private String all(Person caller, Form form, Model model) {
        model.addAttribute("members", staff.all(caller));
        model.addAttribute("roles", Person.Role.values());
        model.addAttribute("zones", Zones.toChooseFrom(form.zone()));
        model.addAttribute("form", form);
        model.addAttribute("mails", mail.isOn());
        return ALL;
    }

    /// The link goes by mail where the house can send; else it is shown in the answer, and never again: no
    /// redirect.
    @PostMapping
    String invite(
            @AuthenticationPrincipal Person caller,
            @ModelAttribute Form form,
            HttpServletResponse response,
            Model model) {
        Optional<String> fault = fault(form);
        if (fault.isPresent()) {
            String page = all(caller, form, model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", fault.get());
            return page;
        }
        Person person = staff.put(
                caller,
                form.name().strip(),
                MailAddress.parse(form.email().strip()).orElseThrow(),
                Person.Role.of(form.role()),
                ZoneId.of(form.zone()));
        return link(caller, person.id(), mail.isOn(), model);
    }

    private static Optional<String> fault(Form form) {
        String name = form.name().strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) return Optional.of("Give the name that others see.");
        if (MailAddress.parse(form.email().strip()).isEmpty()) {
            return Optional.of("This is no mail address: give a bare one, such as ana@example.com.");
        }
        if (!Person.Role.words().contains(form.role())) return Optional.of("Choose one of the roles.");
        if (!ZoneId.getAvailableZoneIds().contains(form.zone())) return Optional.of("Choose one of the time zones.");
        return Optional.empty();
    }

    @GetMapping("/{id}")
    String one(@AuthenticationPrincipal Person caller, @PathVariable String id, Model model) {
        model.addAttribute("member", staff.one(caller, id));
        model.addAttribute("running", members.runningDeals(id));
        model.addAttribute("roles", Person.Role.values());
        model.addAttribute("mails", mail.isOn());
        return ONE;
    }

    @PostMapping("/{id}/invite")
    String link(
            @AuthenticationPrincipal Person caller,
            @PathVariable String id,
            @RequestParam(name = "mail", defaultValue = "false") boolean byMail,
            Model model) {
        Person whose = staff.one(caller, id).person();
        Invitations.Link link = invitations.forPassword(whose, caller.id(), Instant.now());
        if (byMail && mail.send(whose, caller, link)) model.addAttribute("mailed", link);
        else model.addAttribute("link", link);
        model.addAttribute("wanted", byMail);
        return one(caller, id, model);
    }

    @PostMapping("/{id}/role")
    String role(@AuthenticationPrincipal Person caller, @PathVariable String id, @RequestParam String role) {
        Fields fields = new Fields();
        String known = fields.word("role", role, Person.Role.words());
        fields.orThrow();
        staff.role(caller, id, Person.Role.of(known));
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@AuthenticationPrincipal Person caller, @PathVariable String id) {
        staff.leaves(caller, id, Instant.now());
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/reactivate")
    String reactivate(@AuthenticationPrincipal Person caller, @PathVariable String id) {
        staff.comesBack(caller, id);
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/remove-second-factor")
    String withoutSecondFactor(@AuthenticationPrincipal Person caller, @PathVariable String id) {
        staff.withoutSecondFactor(caller, id);
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/revoke-keys")
    String revokeKeys(@AuthenticationPrincipal Person caller, @PathVariable String id) {
        staff.revokeKeys(caller, id);
        return "redirect:/people/" + id;
    }
}
