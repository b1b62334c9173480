package dev.followthrough.store.delivery;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails of which nobody knows whether they left (N6), and their settlement: by a person who looked, by a copy or
/// an answer in the mailbox, by a server that answered late. Whoever settles, the ledger and the deal's log have it
/// in one commit, under the deal's lock. That nothing was found is never proof of anything.
@Component
public class UnknownOutcomes {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final SubjectLocks locks;
    private final DealLog log;
    private final BusinessClock clock;

    public UnknownOutcomes(JdbcClient jdbc, Ledger ledger, SubjectLocks locks, DealLog log, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.locks = locks;
        this.log = log;
        this.clock = clock;
    }

    /// @param by            as [Ledger] has it
    /// @param realMessageId what the mail is called where it was found; null: not known
    /// @return false when its outcome is not unknown
    @Transactional
    public boolean settle(TouchKey key, boolean left, String by, @Nullable String realMessageId) {
        locks.holdDeal(key.dealId());
        var now = clock.now();
        if (!ledger.resolve(key, left, by, realMessageId, now)) return false;
        var settled = new SequenceEvent.OutcomeSettled(now, key.ordinal(), left, by);
        log.append(key.dealId(), "settled:" + key.text(), by, settled);
        return true;
    }

    /// An unknown mail as its copy can be found.
    ///
    /// @param messageId without angle brackets, as it was given to the server
    public record Sought(TouchKey key, String messageId) {}

    /// What a copy in this mailbox would settle, oldest first.
    public List<Sought> soughtIn(String mailboxId) {
        return jdbc.sql(
                        "select * from delivery where state = 'unknown' and channel = 'email' and mailbox_id = ? order by handed_off_at")
                .param(mailboxId)
                .query((row, n) -> new Sought(
                        new TouchKey(row.getString("deal_id"), row.getInt("enrollment"), row.getInt("ordinal")),
                        row.getString("message_id")))
                .list();
    }

    /// The unknown mails that one of these Message-IDs names. Nobody can guess them, so whoever names one has seen
    /// the mail.
    public List<TouchKey> namedBy(List<String> messageIds) {
        if (messageIds.isEmpty()) return List.of();
        return jdbc.sql("select * from delivery where state = 'unknown' and message_id = any(?)")
                .param(messageIds.toArray(String[]::new))
                .query((row, n) ->
                        new TouchKey(row.getString("deal_id"), row.getInt("enrollment"), row.getInt("ordinal")))
                .list();
    }
}
