package dev.followthrough.api.people;

import dev.followthrough.api.ops.SignIns;
import dev.followthrough.api.web.RequestIds;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.Guesses;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether somebody is who they say. An address that nobody has is answered in the same words, after the same
/// time and slowed down alike.
@Component
class SignIn {
    private static final Guesses.Pace AT_AN_ACCOUNT =
            new Guesses.Pace(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(24));
    /// An office of many people has one address.
    private static final Guesses.Pace FROM_A_NETWORK =
            new Guesses.Pace(30, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final TimeCodes codes;
    private final Guesses guesses;
    private final SignIns signIns;

    SignIn(People people, Accounts accounts, Passwords passwords, TimeCodes codes, Guesses guesses, SignIns signIns) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.guesses = guesses;
        this.signIns = signIns;
    }

    sealed interface Answer {
        record Right(Person person) implements Answer {}

        /// The password was right; a code of the second factor is still to come.
        record CodeWanted(Person person) implements Answer {}

        record Wrong() implements Answer {}

        /// Nothing was looked at.
        record TooMany(Instant until) implements Answer {}
    }

    Answer withPassword(String email, String password, String network, Instant now) {
        String account = "account " + email.strip().toLowerCase(Locale.ROOT);
        String from = "network " + network;
        Optional<Instant> wait =
                longest(guesses.take(from, FROM_A_NETWORK, now), guesses.take(account, AT_AN_ACCOUNT, now));
        if (wait.isPresent()) return new Answer.TooMany(wait.get());
        Person person = people.byEmail(email.strip())
                .flatMap(found -> people.working(found.id()))
                .orElse(null);
        Accounts.@Nullable Account kept = person == null ? null : accounts.of(person.id());
        String hash = kept == null ? null : kept.password();
        if (!passwords.matches(password, hash) || person == null || kept == null || hash == null) {
            return wrong(person == null ? null : person.id(), network);
        }
        guesses.forget(account);
        guesses.takeBack(from);
        if (passwords.isOld(hash)) accounts.rehashed(person.id(), hash, passwords.encode(password));
        if (kept.secondFactor()) return new Answer.CodeWanted(person);
        accounts.signedIn(person.id(), now);
        return new Answer.Right(person);
    }

    /// Whoever is signed in gives the password once more, before something that a borrowed screen must not
    /// do.
    Answer again(Person person, String password, String network, Instant now) {
        Answer answer = withPassword(person.email(), password, network, now);
        return answer instanceof Answer.CodeWanted(Person who) ? new Answer.Right(who) : answer;
    }

    Answer withCode(String personId, String code, String network, Instant now) {
        Person person = people.working(personId).orElse(null);
        if (person == null) return new Answer.Wrong();
        String factor = "code " + personId;
        Optional<Instant> wait = guesses.take(factor, AT_AN_ACCOUNT, now);
        if (wait.isPresent()) return new Answer.TooMany(wait.get());
        if (!codes.accepts(person, code, now)) return wrong(personId, network);
        guesses.forget(factor);
        accounts.signedIn(personId, now);
        return new Answer.Right(person);
    }

    private Answer wrong(@Nullable String account, String network) {
        signIns.refused(account, network, RequestIds.current());
        return new Answer.Wrong();
    }

    @SafeVarargs
    private static Optional<Instant> longest(Optional<Instant>... waits) {
        return Stream.of(waits).flatMap(Optional::stream).max(Instant::compareTo);
    }
}
