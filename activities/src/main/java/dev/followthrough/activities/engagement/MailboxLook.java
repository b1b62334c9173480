package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.MailServer;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a look into a mailbox shows; nothing is read and nothing is changed.
///
/// @param pushes     whether the server tells of new mail at once
/// @param sentFolder in which what was sent is filed; null: none was found
public record MailboxLook(boolean pushes, @Nullable String sentFolder) {

    /// @throws MessagingException when the server does not let us in, or the inbox does not open
    public static MailboxLook at(MailServer server) throws MessagingException {
        try (var connection = ImapConnection.open(server, Duration.ZERO)) {
            Optional<Folder> sent = SentFolder.of(connection.store());
            return new MailboxLook(
                    connection.canPush(), sent.map(Folder::getFullName).orElse(null));
        }
    }
}
