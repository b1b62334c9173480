package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.MailServer;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;

/// Looks among the newest mails of a mailbox for one of ours: a server may give it another Message-ID, so a
/// header of its own names it.
public final class TestMailSearch {
    private static final int NEWEST = 50;
    private static final String JUNK = "\\Junk";

    private TestMailSearch() {}

    /// Where it lies.
    public enum Place {
        INBOX,
        JUNK
    }

    /// @param value of the header that names it
    /// @throws MessagingException when the mailbox cannot be read
    public static Optional<Place> find(MailServer server, String header, String value) throws MessagingException {
        try (var connection = ImapConnection.open(server, Duration.ZERO)) {
            if (isIn(connection.inbox(), header, value)) return Optional.of(Place.INBOX);
            for (Folder folder : connection.store().getDefaultFolder().list("*")) {
                if (!isJunk(folder)) continue;
                folder.open(Folder.READ_ONLY);
                try (folder) {
                    if (isIn(folder, header, value)) return Optional.of(Place.JUNK);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isIn(Folder open, String header, String value) throws MessagingException {
        int count = open.getMessageCount();
        if (count == 0) return false;
        Message[] newest = open.getMessages(Math.max(1, count - NEWEST + 1), count);
        var profile = new FetchProfile();
        profile.add(header);
        open.fetch(newest, profile);
        for (Message message : newest) {
            String[] values = message.getHeader(header);
            if (values != null && values[0].strip().equals(value)) return true;
        }
        return false;
    }

    private static boolean isJunk(Folder folder) throws MessagingException {
        return Arrays.stream(((IMAPFolder) folder).getAttributes()).anyMatch(JUNK::equalsIgnoreCase);
    }
}
