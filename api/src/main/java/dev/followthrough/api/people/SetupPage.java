package dev.followthrough.api.people;

import dev.followthrough.api.web.MailAddress;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.api.web.Zones;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first hour begins here: makes the first administrator, then shows what comes next.
@WebPage
@RequestMapping("/setup")
class SetupPage {
    private static final String PAGE = "people/setup";
    private static final String CLOSED = "people/setup-closed";
    private static final int NAME_LENGTH = 200;

    private final Setup setup;
    private final Passwords passwords;
    private final WebSession sessions;

    SetupPage(Setup setup, Passwords passwords, WebSession sessions) {
        this.setup = setup;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// What the form holds.
    record Form(String token, String name, String email, String zone, String password, String again) {}

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        if (!setup.opensWith(token, Instant.now())) return closed(response, model);
        return ask(new Form(token, "", "", ZoneId.systemDefault().getId(), "", ""), model);
    }

    @PostMapping
    String make(@ModelAttribute Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Instant now = Instant.now();
        if (!setup.opensWith(form.token(), now)) return closed(response, model);
        Optional<String> fault = fault(form);
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", fault.get());
            return ask(form, model);
        }
        Person administrator = setup.administrator(
                form.token(),
                form.name().strip(),
                MailAddress.parse(form.email().strip()).orElseThrow(),
                ZoneId.of(form.zone()),
                form.password(),
                now);
        sessions.begin(request, administrator, WebSession.With.PASSWORD, now);
        return "redirect:/setup/next";
    }

    private Optional<String> fault(Form form) {
        String name = form.name().strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) return Optional.of("Give your name, as others see it.");
        if (MailAddress.parse(form.email().strip()).isEmpty()) {
            return Optional.of("This is no mail address: give a bare one, such as ana@example.com.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(form.zone())) {
            return Optional.of("This is no time zone: choose one such as Europe/Berlin.");
        }
        return passwords.fault(form.password(), form.again(), form.email());
    }

    private static String ask(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("least", Passwords.LEAST);
        model.addAttribute("zones", Zones.toChooseFrom(form.zone()));
        return PAGE;
    }

    /// @return a page that says where the link is, or that this was done long ago
    private String closed(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("open", setup.isOpen());
        return CLOSED;
    }
}
