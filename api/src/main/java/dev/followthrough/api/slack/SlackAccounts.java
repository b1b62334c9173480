package dev.followthrough.api.slack;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackUsers;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which Slack account is somebody's: by their address, or by a code that they type there once.
@Component
public class SlackAccounts {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SlackSettings settings;
    private final SlackUsers users;

    SlackAccounts(SlackSettings settings, SlackUsers users) {
        this.settings = settings;
        this.users = users;
    }

    /// @param on   whether this house has Slack
    /// @param user Slack's id of their account; null: not known yet
    /// @param by   `email` or `code`; null: not known yet
    public record Account(
            boolean on, @Nullable String user, @Nullable String by) {}

    /// @param code    null: it was shown already
    /// @param command what to type in Slack
    public record Code(@Nullable String code, Instant expiresAt, String command) {
        Code withoutSecret() {
            return new Code(null, expiresAt, "/followthrough link …");
        }
    }

    public Account of(Person person) {
        Optional<SlackUsers.SlackUser> user = users.of(person.id()).filter(known -> known.userId() != null);
        return new Account(
                settings.isOn(),
                user.map(SlackUsers.SlackUser::userId).orElse(null),
                user.map(known -> known.email() == null ? "code" : "email").orElse(null));
    }

    /// A new one; the one before is good no more.
    ///
    /// @throws ApiProblem 409 without Slack
    @Transactional
    public Code code(Person person) {
        if (!settings.isOn()) throw ApiProblem.conflict("This house has no Slack; docs/slack.md shows the set-up.");
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String code = HexFormat.of().formatHex(random);
        users.mayLink(person.id(), code);
        return new Code(code, Instant.now().plus(SlackUsers.CODE), "/followthrough link " + code);
    }

    /// @throws ApiProblem 404 nothing is known
    @Transactional
    public void unlink(Person person) {
        if (!users.unlink(person.id())) throw ApiProblem.notFound("Slack account");
    }
}
