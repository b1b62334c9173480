package dev.followthrough.store.delivery;

import dev.followthrough.store.seal.Sealing;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Passwords of mailboxes that somebody typed in. Whoever has the database, or a copy of it, has none of
/// them:
/// they are sealed with a key that comes from `followthrough.link-key`, each for its own mailbox.
@Repository
public class MailboxPasswords {
    private static final String PURPOSE = "mailbox passwords, 1";

    private final JdbcClient jdbc;
    private final String linkKey;

    MailboxPasswords(JdbcClient jdbc, @Value("${followthrough.link-key:}") String linkKey) {
        this.jdbc = jdbc;
        this.linkKey = linkKey;
    }

    /// From now on the mailbox's password is this one.
    public void keep(String mailboxId, String password) {
        byte[] sealed = sealing().seal(password.getBytes(StandardCharsets.UTF_8), mailboxId);
        jdbc.sql("update mailbox set password_from = ?, password_sealed = ? where id = ?")
                .params(Mailbox.SEALED, sealed, mailboxId)
                .update();
    }

    /// @throws IllegalStateException if none is kept, or it was sealed with another key
    public String of(String mailboxId) {
        byte[] sealed = jdbc.sql("select password_sealed from mailbox where id = ? and password_sealed is not null")
                .param(mailboxId)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No password of this mailbox is kept"));
        return new String(sealing().open(sealed, mailboxId), StandardCharsets.UTF_8);
    }

    private Sealing sealing() {
        return new Sealing(linkKey, PURPOSE);
    }
}
