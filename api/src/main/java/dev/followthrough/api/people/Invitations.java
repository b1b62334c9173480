package dev.followthrough.api.people;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.OneTimeLinks;
import dev.followthrough.store.people.OneTimeLinks.Purpose;
import dev.followthrough.store.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links by which somebody chooses a password: for who is new, and for who has forgotten theirs. An
/// administrator gets the link and hands it on.
@Component
public class Invitations {
    private static final Duration GOOD = Duration.ofDays(3);

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final Addresses addresses;
    private final AuditTrail trail;

    Invitations(
            OneTimeLinks links,
            Accounts accounts,
            Passwords passwords,
            OpenSessions sessions,
            Addresses addresses,
            AuditTrail trail) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.addresses = addresses;
        this.trail = trail;
    }

    public record Link(String address, Instant expires) {}

    /// An earlier link of theirs is void.
    @Transactional
    public Link forPassword(Person whose, String madeBy, Instant now) {
        Instant expires = now.plus(GOOD);
        String token = links.make(Purpose.PASSWORD, whose.id(), madeBy, now, expires);
        return new Link(addresses.of("/sign-in/password?token=" + token), expires);
    }

    Optional<Person> whose(String token, Instant now) {
        return links.forPassword(token, now);
    }

    /// Their new password; wherever they were signed in, they are no more.
    ///
    /// @throws ApiProblem if the link is good no more
    @Transactional
    public void choose(String token, String password, Instant now) {
        Person person = links.forPassword(token, now).orElseThrow(() -> ApiProblem.notFound("link"));
        if (!links.use(Purpose.PASSWORD, token, now)) throw ApiProblem.notFound("link");
        accounts.password(person.id(), passwords.encode(password), now);
        sessions.endAll(person.id(), null);
        trail.did(person, "web", "password.choose", "person", person.id());
    }
}
