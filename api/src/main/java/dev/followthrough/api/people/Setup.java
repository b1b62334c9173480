package dev.followthrough.api.people;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.OneTimeLinks;
import dev.followthrough.store.people.OneTimeLinks.Purpose;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first administrator: whoever has the link that is printed where the installation is started. It is closed
/// as soon as one administrator can sign in.
@Component
public class Setup {
    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);
    private static final Duration GOOD = Duration.ofDays(1);

    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Addresses addresses;

    Setup(People people, Accounts accounts, Passwords passwords, OneTimeLinks links, Addresses addresses) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.addresses = addresses;
    }

    /// A new link, while nobody can sign in who administers.
    @Transactional
    public Optional<String> link(Instant now) {
        if (accounts.anAdministratorSignsIn()) return Optional.empty();
        String token = links.make(Purpose.SETUP, null, "start", now, now.plus(GOOD));
        return Optional.of(addresses.of("/setup?token=" + token));
    }

    boolean isOpen() {
        return !accounts.anAdministratorSignsIn();
    }

    boolean opensWith(String token, Instant now) {
        return !accounts.anAdministratorSignsIn() && links.isGood(Purpose.SETUP, token, now);
    }

    /// @throws ApiProblem if somebody administers already, or the link is good no more
    @Transactional
    public Person administrator(String token, String name, String email, ZoneId zone, String password, Instant now) {
        accounts.holdFirstAdministrator();
        if (accounts.anAdministratorSignsIn() || !links.use(Purpose.SETUP, token, now)) {
            throw ApiProblem.notFound("link");
        }
        Person person = people.put(name, email, Person.Role.ADMINISTRATOR, zone);
        accounts.password(person.id(), passwords.encode(password), now);
        return person;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhere() {
        try {
            link(Instant.now()).ifPresent(link -> LOG.warn("Nobody administers yet. Open {}", link));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Whether anybody administers is not known: {}", e.getClass().getSimpleName());
        }
    }
}
