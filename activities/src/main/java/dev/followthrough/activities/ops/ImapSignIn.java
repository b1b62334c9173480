package dev.followthrough.activities.ops;

import dev.followthrough.activities.delivery.MailServer;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.engagement.MailboxLook;
import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.Mailbox;
import jakarta.mail.MessagingException;

/// Whether a mailbox can be read: its inbox opens, and there is a folder in which sent mail is filed.
final class ImapSignIn implements Check {
    private final Mailbox mailbox;
    private final MailboxServers servers;

    ImapSignIn(Mailbox mailbox, MailboxServers servers) {
        this.mailbox = mailbox;
        this.servers = servers;
    }

    @Override
    public String name() {
        return "mailbox-imap " + mailbox.address();
    }

    @Override
    public Finding look() {
        MailServer server;
        try {
            server = servers.imap(mailbox);
        } catch (RuntimeException e) {
            return Password.missing(mailbox);
        }
        String at = "imap " + server.host() + ":" + server.port();
        try {
            return of(at, MailboxLook.at(server));
        } catch (MessagingException e) {
            return MailProblem.of(e, at);
        }
    }

    static Finding of(String at, MailboxLook seen) {
        String words = at + " opens the inbox" + (seen.pushes() ? ", and tells of new mail at once" : "");
        return seen.sentFolder() == null
                ? Finding.warning(
                        words + "; no folder of sent mail was found",
                        "Let the provider file what is sent: without copies, a mail of unknown outcome cannot settle by itself.")
                : Finding.ok(words + "; sent mail is in " + seen.sentFolder());
    }
}
