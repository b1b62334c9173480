package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.MailServer;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;

/// A connection to one mailbox with its inbox open for reading; nothing in the mailbox is ever changed.
final class ImapConnection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SHORTEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration MORE_THAN_IDLE = Duration.ofSeconds(10);

    /// The pieces in which a mail is fetched.
    private static final int PIECE = 256 * 1024;

    private final Store store;
    private final IMAPFolder inbox;

    private ImapConnection(Store store, IMAPFolder inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    /// @param longestIdle the server may stay silent for this long
    static ImapConnection open(MailServer server, Duration longestIdle) throws MessagingException {
        String protocol = server.security() == MailServer.Security.TLS ? "imaps" : "imap";
        Store store =
                Session.getInstance(properties(server, protocol, longestIdle)).getStore(protocol);
        store.connect(server.host(), server.port(), server.username(), server.password());
        try {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return new ImapConnection(store, (IMAPFolder) inbox);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(MailServer server, String protocol, Duration longestIdle) {
        Duration answer = longestIdle.plus(MORE_THAN_IDLE);
        if (answer.compareTo(SHORTEST_ANSWER) < 0) answer = SHORTEST_ANSWER;
        var properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(answer.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty(prefix + "fetchsize", Integer.toString(PIECE));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == MailServer.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    Store store() {
        return store;
    }

    IMAPFolder inbox() {
        return inbox;
    }

    /// Asked on the inbox's own line: asking the store would open a second one, and servers count them.
    boolean canPush() throws MessagingException {
        return Boolean.TRUE.equals(inbox.doCommand(protocol -> protocol.hasCapability("IDLE")));
    }

    /// Returns when the server tells of something, or when another thread [#stir]s.
    void idle() throws MessagingException {
        inbox.idle(true);
    }

    /// Ends an IDLE, and lets the server tell what it knows by now.
    void stir() throws MessagingException {
        inbox.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
