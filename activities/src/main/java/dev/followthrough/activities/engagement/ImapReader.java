package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.MailServer;
import dev.followthrough.domain.engagement.InboundMail;
import dev.followthrough.store.engagement.MailboxReading;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;

/// Reads one mailbox from where its cursor stands. The cursor moves only after a mail has been taken in, so a crash
/// repeats a mail and never skips one; taking in the same mail twice changes nothing.
final class ImapReader {
    private static final String INBOX = "INBOX";

    private final MailboxReading reading;

    ImapReader(MailboxReading reading) {
        this.reading = reading;
    }

    Store connect(MailServer server) throws MessagingException {
        boolean tls = server.security() == MailServer.Security.TLS;
        String protocol = tls ? "imaps" : "imap";
        var properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", "5000");
        properties.setProperty(prefix + "timeout", "30000");
        properties.setProperty(prefix + "writetimeout", "5000");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.decodetext.strict", "false");
        if (server.security() == MailServer.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        Store store = Session.getInstance(properties).getStore(protocol);
        store.connect(server.host(), server.port(), server.username(), server.password());
        return store;
    }

    /// Everything that is new in the inbox, oldest first.
    ///
    /// @param take is given each mail and an identity for one that bears none
    /// @return false when somebody else holds the mailbox now
    boolean readNew(Store store, MailboxReading.Lease lease, BiConsumer<InboundMail, String> take)
            throws MessagingException {
        try (Folder folder = store.getFolder(INBOX)) {
            folder.open(Folder.READ_ONLY);
            var uids = (UIDFolder) folder;
            long validity = uids.getUIDValidity();
            long last = lastUid(lease, validity);
            Message[] news = uids.getMessagesByUID(last + 1, UIDFolder.LASTUID);
            folder.fetch(news, profile());
            for (Message message : news) {
                long uid = uids.getUID(message);
                // A server answers with its last mail when nothing is newer.
                if (uid <= last) continue;
                take.accept(MailParser.parse((MimeMessage) message), validity + "." + uid);
                if (!reading.advance(lease, INBOX, new MailboxReading.Cursor(validity, uid))) return false;
            }
            return true;
        }
    }

    /// With another UIDVALIDITY all numbers are new: read from the start, what is known is known.
    private long lastUid(MailboxReading.Lease lease, long validity) {
        Optional<MailboxReading.Cursor> cursor = reading.cursor(lease.mailboxId(), INBOX);
        return cursor.filter(known -> known.uidValidity() == validity)
                .map(MailboxReading.Cursor::lastUid)
                .orElse(0L);
    }

    private static FetchProfile profile() {
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        return profile;
    }
}
