package dev.followthrough.store.engagement;

import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.store.delivery.TouchKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an incoming mail means for a deal.
public sealed interface MailHappening {
    /// @param notBefore first day on which who said "not now" may be asked again; null: none was named
    /// @param person    whom they named as successor or as the right one to ask; null: nobody
    /// @param left      the contact has left the company
    /// @param needs     why their owner's own hand is needed, such as `frustrated` or `legal`
    /// @param text      what they newly wrote
    record Reply(
            Intent intent,
            @Nullable LocalDate notBefore,
            @Nullable Named person,
            boolean left,
            List<String> needs,
            String text)
            implements MailHappening {
        public Reply(Intent intent) {
            this(intent, null, null, false, List.of(), "");
        }
    }

    /// At least one of both is there.
    record Named(@Nullable String name, @Nullable String email) {}

    /// @param back first day back, in the absent person's own zone; null: nobody knows
    record Absence(@Nullable LocalDate back) implements MailHappening {}

    /// @param recipient whom the report names; null: only the mail that it returns tells whom it was for
    record Bounce(@Nullable String recipient, boolean permanent, String status) implements MailHappening {}

    record Complaint() implements MailHappening {}

    /// Automatic mail that changes nothing.
    record Automatic(String kind) implements MailHappening {}

    /// A mail that nobody here could read. If it concerns a deal, a person must look at it.
    record Unreadable() implements MailHappening {}

    /// An incoming mail, as far as the store needs to know it.
    ///
    /// @param messageId  without angle brackets; with the mailbox it is the mail's identity
    /// @param references Message-IDs that it answers, the nearest first
    /// @param touch      the touch whose mark it bears, or the mail that it returns; null: none
    /// @param raw        what was read, as JSON
    record Mail(
            String mailboxId,
            String messageId,
            String from,
            List<String> references,
            @Nullable TouchKey touch,
            Instant at,
            MailHappening happening,
            String why,
            String raw) {}
}
