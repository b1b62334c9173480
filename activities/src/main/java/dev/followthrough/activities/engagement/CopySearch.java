package dev.followthrough.activities.engagement;

import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.delivery.UnknownOutcomes.Sought;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for copies of one mailbox's mails of unknown outcome, while there are any: at once when one is new, then
/// more and more seldom, since a search costs the server a walk through a folder.
final class CopySearch {
    private static final Logger LOG = LoggerFactory.getLogger(CopySearch.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final String mailboxId;
    private final UnknownOutcomes outcomes;
    private final Nudge deals;
    private List<Sought> before = List.of();
    private Duration pause = FIRST_PAUSE;
    private Instant next = Instant.MIN;

    CopySearch(String mailboxId, UnknownOutcomes outcomes, Nudge deals) {
        this.mailboxId = mailboxId;
        this.outcomes = outcomes;
        this.deals = deals;
    }

    void lookIfDue(ImapConnection connection, Instant now) {
        List<Sought> sought = outcomes.soughtIn(mailboxId);
        boolean same = sought.equals(before);
        if (sought.isEmpty() || (same && now.isBefore(next))) return;
        pause = same ? longer(pause) : FIRST_PAUSE;
        before = sought;
        next = now.plus(pause);
        try {
            Optional<Folder> sent = SentFolder.of(connection.store());
            if (sent.isPresent()) look(sent.get(), sought);
        } catch (MessagingException e) {
            LOG.info(
                    "Mailbox {} cannot be searched: {}", mailboxId, e.getClass().getSimpleName());
        }
    }

    private void look(Folder sent, List<Sought> sought) throws MessagingException {
        try (sent) {
            sent.open(Folder.READ_ONLY);
            for (Sought one : sought) {
                Optional<String> id = SentFolder.copyOf(one, sent);
                if (id.isPresent()) found(one, id.get());
            }
        }
    }

    private void found(Sought one, String realMessageId) {
        if (!outcomes.settle(one.key(), true, "mailbox", realMessageId.isEmpty() ? null : realMessageId)) return;
        LOG.info("Touch {} had left: a copy lies in the mailbox", one.key().text());
        Telling.tell(deals, one.key().dealId());
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
