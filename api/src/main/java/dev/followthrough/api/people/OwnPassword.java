package dev.followthrough.api.people;

import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Changes one's own password, for who knows the one before.
@Component
class OwnPassword {
    private static final String OTHER = "Your current password is another one.";

    private final SignIn signIn;
    private final Accounts accounts;
    private final Passwords passwords;

    OwnPassword(SignIn signIn, Accounts accounts, Passwords passwords) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /// What is wrong, in words; empty: it is changed.
    Optional<String> change(Person person, String current, String password, String again, String network, Instant now) {
        Optional<String> fault =
                confirm(person, current, network, now).or(() -> passwords.fault(password, again, person.email()));
        if (fault.isEmpty()) accounts.password(person.id(), passwords.encode(password), now);
        return fault;
    }

    /// Whether who has this screen also has the password; guesses are slowed down as at the sign-in.
    Optional<String> confirm(Person person, String current, String network, Instant now) {
        return switch (signIn.again(person, current, network, now)) {
            case SignIn.Answer.Right(Person same) -> Optional.empty();
            case SignIn.Answer.TooMany(Instant until) ->
                Optional.of("Too many wrong passwords; try again after " + until + ".");
            case SignIn.Answer.Wrong ignored -> Optional.of(OTHER);
            case SignIn.Answer.CodeWanted ignored -> Optional.of(OTHER);
        };
    }
}
