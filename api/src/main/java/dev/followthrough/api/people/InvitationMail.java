package dev.followthrough.api.people;

import dev.followthrough.api.notice.HouseMail;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.people.Person;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Mails somebody the link by which they choose a password, where the house can send. The mail is kept nowhere here:
/// the link in it opens the account.
@Component
class InvitationMail {
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm '('VV')'", Locale.ENGLISH);

    private final HouseMail mail;

    InvitationMail(HouseMail mail) {
        this.mail = mail;
    }

    boolean isOn() {
        return mail.isOn();
    }

    /// @return whether the mail server took it; else the link is handed on by hand
    boolean send(Person to, Person by, Invitations.Link link) {
        String text = """
                Hello %s,

                %s invites you to Followthrough, where you read and approve what is written to your prospects. Choose a password here:

                %s

                The link is good once, until %s. If you did not expect this, leave it: without the link nobody gets in.
                """.formatted(
                        to.name(),
                        by.name(),
                        link.address(),
                        UNTIL.format(link.expires().atZone(to.zone())));
        return mail.send(Ids.next("inv"), to.name(), to.email(), "Your way into Followthrough", text);
    }
}
