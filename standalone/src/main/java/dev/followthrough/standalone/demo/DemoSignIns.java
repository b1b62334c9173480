package dev.followthrough.standalone.demo;

import dev.followthrough.api.people.Passwords;
import dev.followthrough.standalone.stack.Secrets;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/// How to sign in as one of the demo's people. They share a password that is made at random once for each data
/// folder; who has chosen another keeps it.
public final class DemoSignIns {
    private static final String PASSWORD = "demo-password";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Secrets secrets;

    public DemoSignIns(ApplicationContext api, Secrets secrets) {
        this.people = api.getBean(People.class);
        this.accounts = api.getBean(Accounts.class);
        this.passwords = api.getBean(Passwords.class);
        this.secrets = secrets;
    }

    /// A line for each of them, and the password.
    public String inWords() {
        if (!secrets.has(PASSWORD)) secrets.keep(PASSWORD, random());
        String password = secrets.read(PASSWORD);
        for (Person person : people.working()) {
            if (accounts.of(person.id()).password() == null) {
                accounts.password(person.id(), passwords.encode(password), Instant.now());
            }
        }
        return people.working().stream()
                        .map(person -> "  %-14s %s%n".formatted(person.role().word(), person.email()))
                        .collect(Collectors.joining())
                + "  password       "
                + password;
    }

    private static String random() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) text.append('-');
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
