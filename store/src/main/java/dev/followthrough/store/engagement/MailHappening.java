package dev.followthrough.store.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an incoming mail means for a deal.
public sealed interface MailHappening {
    record Reply(Intent intent) implements MailHappening {}

    record Absence(@Nullable Instant until) implements MailHappening {}

    record Bounce(String recipient, boolean permanent, String status) implements MailHappening {}

    record Complaint() implements MailHappening {}

    /// Automatic mail that changes nothing.
    record Automatic(String kind) implements MailHappening {}

    /// An incoming mail, as far as the store needs to know it.
    ///
    /// @param messageId  without angle brackets; with the mailbox it is the mail's identity
    /// @param references Message-IDs that it answers, the nearest first
    /// @param raw        what was read, as JSON
    record Mail(
            String mailboxId,
            String messageId,
            String from,
            List<String> references,
            Instant at,
            MailHappening happening,
            String why,
            String raw) {}
}
