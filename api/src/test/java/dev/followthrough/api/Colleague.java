package dev.followthrough.api;

import dev.followthrough.api.people.Passwords;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody of a role with a password, for one test alone.
record Colleague(Person person) {
    static final String PASSWORD = "seven green lanterns";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Colleague of(Person.Role role) {
        forgetGuesses();
        String name = role.word() + NUMBER.incrementAndGet();
        Person person = RunningApi.bean(People.class)
                .put(name.toUpperCase(Locale.ROOT), name + "@colleagues.example", role, ZoneId.of("Europe/Berlin"));
        RunningApi.bean(Accounts.class)
                .password(person.id(), RunningApi.bean(Passwords.class).encode(PASSWORD), Instant.now());
        return new Colleague(person);
    }

    /// All tests come from one network: what those before have guessed wrong is not to slow down this one.
    static void forgetGuesses() {
        RunningApi.bean(JdbcClient.class).sql("delete from sign_in_guess").update();
    }

    String email() {
        return person.email();
    }

    /// A browser in which they are signed in.
    Browser signedIn() {
        var browser = new Browser(RunningApi.url());
        Browser.Shown in = browser.signIn(email(), PASSWORD);
        if (in.status() != 302) throw new AssertionError(email() + " is not signed in: " + in.body());
        return browser;
    }
}
