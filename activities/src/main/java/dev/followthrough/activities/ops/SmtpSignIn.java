package dev.followthrough.activities.ops;

import dev.followthrough.activities.delivery.MailServer;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.delivery.SmtpHandOff;
import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.Mailbox;
import jakarta.mail.MessagingException;

/// Whether a mailbox's server lets us in to send. Nothing is sent.
final class SmtpSignIn implements Check {
    private final Mailbox mailbox;
    private final MailboxServers servers;
    private final SmtpHandOff smtp;

    SmtpSignIn(Mailbox mailbox, MailboxServers servers, SmtpHandOff smtp) {
        this.mailbox = mailbox;
        this.servers = servers;
        this.smtp = smtp;
    }

    @Override
    public String name() {
        return "mailbox-smtp " + mailbox.address();
    }

    @Override
    public Finding look() {
        MailServer server;
        try {
            server = servers.smtp(mailbox);
        } catch (RuntimeException e) {
            return Password.missing(mailbox);
        }
        String at = "smtp " + server.host() + ":" + server.port();
        try {
            smtp.signIn(server);
            return Finding.ok(at + " lets us in");
        } catch (MessagingException e) {
            return MailProblem.of(e, at);
        }
    }
}
