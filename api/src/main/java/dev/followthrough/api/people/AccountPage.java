package dev.followthrough.api.people;

import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own: password, sessions and API keys. The second factor and leave have pages of their own.
@WebPage
@RequestMapping("/account")
class AccountPage {
    private static final String PAGE = "people/account";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final OwnKeys keys;
    private final OpenSessions sessions;
    private final OwnPassword password;

    AccountPage(Accounts accounts, SecondFactors factors, OwnKeys keys, OpenSessions sessions, OwnPassword password) {
        this.accounts = accounts;
        this.factors = factors;
        this.keys = keys;
        this.sessions = sessions;
        this.password = password;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person caller,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            Model model) {
        if ("password".equals(done))
            model.addAttribute("notice", "Your password is changed; you are signed out elsewhere.");
        return page(caller, request, model);
    }

    @PostMapping("/password")
    String password(
            @AuthenticationPrincipal Person caller,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> fault =
                this.password.change(caller, current, password, again, Whence.of(request), Instant.now());
        if (fault.isEmpty()) {
            sessions.endAll(caller.id(), id(request));
            request.changeSessionId();
            return "redirect:/account?done=password";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("passwordFault", fault.get());
        return page(caller, request, model);
    }

    /// The key is shown in the answer, and never again: no redirect.
    @PostMapping("/keys")
    String key(
            @AuthenticationPrincipal Person caller,
            @RequestParam String name,
            @RequestParam String role,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("newKey", keys.issue(caller, name, role));
        return page(caller, request, model);
    }

    @PostMapping("/keys/{prefix}/revoke")
    String revoke(@AuthenticationPrincipal Person caller, @PathVariable String prefix) {
        keys.revoke(caller, prefix);
        return "redirect:/account#keys";
    }

    @PostMapping("/sessions/{handle}/end")
    String end(@AuthenticationPrincipal Person caller, @PathVariable String handle) {
        sessions.end(caller, handle);
        return "redirect:/account#sessions";
    }

    private String page(Person caller, HttpServletRequest request, Model model) {
        Accounts.Account account = accounts.of(caller.id());
        model.addAttribute("who", caller);
        model.addAttribute("account", account);
        model.addAttribute("recoveryCodes", factors.recoveryCodesLeft(caller.id()));
        model.addAttribute("keys", keys.of(caller));
        model.addAttribute("roles", OwnKeys.rolesFor(caller));
        model.addAttribute("sessions", sessions.of(caller, id(request)));
        model.addAttribute("least", Passwords.LEAST);
        return PAGE;
    }

    private static @Nullable String id(HttpServletRequest request) {
        return request.getSession(false) == null
                ? null
                : request.getSession(false).getId();
    }
}
