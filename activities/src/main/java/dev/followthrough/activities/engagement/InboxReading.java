package dev.followthrough.activities.engagement;

import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.engagement.MailboxReading;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;

/// Reads an inbox from where its cursor stands. The cursor moves only after a mail has been taken in, so a crash
/// repeats a mail and never skips one; taking in the same mail twice changes nothing. What had come in before the
/// mailbox was connected is history: it is passed over unread, at first sight, after a change of UIDVALIDITY, and
/// when somebody moves an archive into the inbox.
final class InboxReading {
    private static final String INBOX = "INBOX";
    private static final int CHUNK = 200;
    /// The mail server's clock and the database's may differ by this much.
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final MailboxReading reading;
    private final Intake intake;
    private final Mailbox mailbox;

    InboxReading(MailboxReading reading, Intake intake, Mailbox mailbox) {
        this.reading = reading;
        this.intake = intake;
        this.mailbox = mailbox;
    }

    /// Takes in everything that is new, oldest first, and notes that the inbox has been read.
    ///
    /// @return false when somebody else holds the mailbox now
    /// @throws MessagingException when the mail server, and RuntimeException when the database cannot be reached;
    /// the cursor stands where it stood
    boolean readNew(IMAPFolder inbox, MailboxReading.Lease lease, Duration ttl) throws MessagingException {
        Instant began = reading.now();
        Instant history = reading.connectedAt(mailbox.id()).minus(CLOCKS);
        long validity = inbox.getUIDValidity();
        long last = lastUid(validity);
        // A server answers with its last mail when nothing is newer.
        Message[] news = Arrays.stream(inbox.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .filter(message -> message != null && uid(inbox, message) > last)
                .toArray(Message[]::new);
        for (int from = 0; from < news.length; from += CHUNK) {
            Message[] chunk = Arrays.copyOfRange(news, from, Math.min(news.length, from + CHUNK));
            inbox.fetch(chunk, whenReceived());
            for (Message message : chunk) {
                if (isBefore(message, history)) continue;
                take(message, validity + "." + uid(inbox, message));
                if (!advance(lease, validity, uid(inbox, message))) return false;
            }
            if (!advance(lease, validity, uid(inbox, chunk[chunk.length - 1])) || !reading.renew(lease, ttl))
                return false;
        }
        return reading.readToEnd(lease, began);
    }

    private void take(Message message, String place) throws MessagingException {
        Optional<byte[]> bytes = RawMail.of(message);
        if (bytes.isPresent()) intake.take(mailbox, bytes.get(), place);
    }

    private boolean advance(MailboxReading.Lease lease, long validity, long uid) {
        return reading.advance(lease, INBOX, new MailboxReading.Cursor(validity, uid));
    }

    /// With another UIDVALIDITY all numbers are new: read from the start, what is known is known.
    private long lastUid(long validity) {
        return reading.cursor(mailbox.id(), INBOX)
                .filter(known -> known.uidValidity() == validity)
                .map(MailboxReading.Cursor::lastUid)
                .orElse(0L);
    }

    private static boolean isBefore(Message message, Instant history) throws MessagingException {
        Date received = message.getReceivedDate();
        return received != null && received.toInstant().isBefore(history);
    }

    /// The number came with the message, so that nothing is asked of the server.
    private static long uid(IMAPFolder inbox, Message message) {
        try {
            return inbox.getUID(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("a message that came without its number", e);
        }
    }

    private static FetchProfile whenReceived() {
        var profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        return profile;
    }
}
