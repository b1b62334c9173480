package dev.followthrough.activities.delivery;

import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.MailboxPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// A mailbox's servers with the password, which is read where the mailbox says: `env:NAME`, `file:PATH`, or
/// `sealed` in the database.
@Component
public class MailboxServers {
    private final MailboxPasswords sealed;

    public MailboxServers(MailboxPasswords sealed) {
        this.sealed = sealed;
    }

    public MailServer smtp(Mailbox mailbox) {
        return server(mailbox, mailbox.smtp());
    }

    public MailServer imap(Mailbox mailbox) {
        return server(mailbox, mailbox.imap());
    }

    private MailServer server(Mailbox mailbox, Mailbox.Server server) {
        return new MailServer(
                server.host(),
                server.port(),
                MailServer.Security.valueOf(server.security().toUpperCase(Locale.ROOT)),
                mailbox.username(),
                password(mailbox));
    }

    private String password(Mailbox mailbox) {
        String from = mailbox.passwordFrom();
        if (from.equals(Mailbox.SEALED)) return sealed.of(mailbox.id());
        if (from.startsWith("env:")) {
            String value = System.getenv(from.substring(4));
            if (value == null) throw new IllegalStateException("The mailbox's password is not set: " + from);
            return value;
        }
        if (!from.startsWith("file:"))
            throw new IllegalStateException("A mailbox's password is from env:, file: or sealed");
        try {
            return Files.readString(Path.of(from.substring(5))).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox's password cannot be read: " + from, e);
        }
    }
}
