package dev.followthrough.activities.engagement;

import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// Fetches a mail's beginning, before anything in it is understood: so a connection that breaks is never taken for
/// a mail that says nothing.
final class RawMail {
    /// What people write comes first; what is longer is attachments, which nobody here reads.
    static final int LONGEST = 2 * 1024 * 1024;

    private RawMail() {}

    /// @return empty when the mail has been deleted meanwhile
    /// @throws MessagingException when the server cannot be asked any more
    static Optional<byte[]> of(Message message) throws MessagingException {
        try (InputStream in = ((IMAPMessage) message).getMimeStream()) {
            return Optional.of(in.readNBytes(LONGEST));
        } catch (MessageRemovedException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (message.isExpunged()) return Optional.empty();
            throw new MessagingException("a mail could not be fetched", e);
        }
    }
}
