package dev.followthrough.api.people;

import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an invitation leads, and a link for who has forgotten the password.
@WebPage
@RequestMapping("/sign-in/password")
class ChoosePasswordPage {
    private static final String PAGE = "people/choose-password";
    private static final String OVER = "people/link-over";

    private final Invitations invitations;
    private final Passwords passwords;

    ChoosePasswordPage(Invitations invitations, Passwords passwords) {
        this.invitations = invitations;
        this.passwords = passwords;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        Optional<Person> whose = invitations.whose(token, Instant.now());
        if (whose.isEmpty()) return over(response);
        return ask(token, whose.get(), model);
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String token,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletResponse response,
            Model model) {
        Optional<Person> whose = invitations.whose(token, Instant.now());
        if (whose.isEmpty()) return over(response);
        Optional<String> fault = passwords.fault(password, again, whose.get().email());
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", fault.get());
            return ask(token, whose.get(), model);
        }
        invitations.choose(token, password, Instant.now());
        return "redirect:/sign-in?chosen";
    }

    private static String ask(String token, Person whose, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("whose", whose);
        model.addAttribute("least", Passwords.LEAST);
        return PAGE;
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return OVER;
    }
}
