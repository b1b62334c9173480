package dev.followthrough.api.slack;

import dev.followthrough.api.web.Secret;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// The caller's own Slack account.
@RestController
@RequestMapping("/api/v1/me/slack")
class SlackLinkController {
    private final SlackAccounts accounts;
    private final ObjectMapper json;

    SlackLinkController(SlackAccounts accounts, ObjectMapper json) {
        this.accounts = accounts;
        this.json = json;
    }

    @GetMapping
    SlackAccounts.Account mine(@AuthenticationPrincipal Person caller) {
        return accounts.of(caller);
    }

    @PostMapping("/code")
    @ResponseStatus(HttpStatus.CREATED)
    SlackAccounts.Code code(@AuthenticationPrincipal Person caller, HttpServletRequest request) {
        SlackAccounts.Code code = accounts.code(caller);
        Secret.keepInstead(request, json.writeValueAsString(code.withoutSecret()));
        return code;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@AuthenticationPrincipal Person caller) {
        accounts.unlink(caller);
    }
}
