package dev.followthrough.api.slack;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Secret;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackUsers;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// Which Slack account is the caller's: by their address, or by a code that they type there once.
@RestController
@RequestMapping("/api/v1/me/slack")
class SlackLinkController {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SlackSettings settings;
    private final SlackUsers users;
    private final ObjectMapper json;

    SlackLinkController(SlackSettings settings, SlackUsers users, ObjectMapper json) {
        this.settings = settings;
        this.users = users;
        this.json = json;
    }

    /// @param on   whether this house has Slack
    /// @param user Slack's id of their account; null: not known yet
    /// @param by   `email` or `code`; null: not known yet
    record Account(
            boolean on, @Nullable String user, @Nullable String by) {}

    /// @param code only in the answer to the request that made it
    record Code(@Nullable String code, Instant expiresAt, String command) {}

    @GetMapping
    Account mine(@AuthenticationPrincipal Person caller) {
        Optional<SlackUsers.SlackUser> user = users.of(caller.id()).filter(known -> known.userId() != null);
        return new Account(
                settings.isOn(),
                user.map(SlackUsers.SlackUser::userId).orElse(null),
                user.map(known -> known.email() == null ? "code" : "email").orElse(null));
    }

    @PostMapping("/code")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Code code(@AuthenticationPrincipal Person caller, HttpServletRequest request) {
        if (!settings.isOn()) throw ApiProblem.conflict("This house has no Slack; docs/slack.md shows the set-up.");
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String code = HexFormat.of().formatHex(random);
        users.mayLink(caller.id(), code);
        Instant until = Instant.now().plus(SlackUsers.CODE);
        Secret.keepInstead(request, json.writeValueAsString(new Code(null, until, "/followthrough link …")));
        return new Code(code, until, "/followthrough link " + code);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void unlink(@AuthenticationPrincipal Person caller) {
        if (!users.unlink(caller.id())) throw ApiProblem.notFound("Slack account");
    }
}
