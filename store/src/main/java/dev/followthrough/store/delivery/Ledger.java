package dev.followthrough.store.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ledger of sends (G2): `claimed`, then `handed_off`, then `sent`, `refused` or `unknown`. Each attempt has a
/// token; only the latest attempt may go on. `claimed` may be tried again; `handed_off` without an answer becomes
/// `unknown`.
@Repository
public class Ledger {
    private final JdbcClient jdbc;

    public Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Claims the touch for this attempt. The Message-ID of the first attempt stays.
    ///
    /// @return the Message-ID, or empty when the touch has already been handed to a server
    public Optional<String> claim(GateView view, String token, String messageId, String subject, Instant at) {
        return jdbc.sql("""
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject,
                                      channel, state, token, claimed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'claimed', ?, ?)
                on conflict (deal_id, enrollment, ordinal) do update
                set token = excluded.token, draft_id = excluded.draft_id, contact_id = excluded.contact_id,
                    mailbox_id = excluded.mailbox_id, subject = excluded.subject, claimed_at = excluded.claimed_at,
                    attempts = delivery.attempts + 1
                where delivery.state = 'claimed'
                returning message_id
                """)
                .params(Arrays.asList(
                        view.key().dealId(),
                        view.key().enrollment(),
                        view.key().ordinal(),
                        view.draft().id(),
                        view.contact().id(),
                        view.mailbox().id(),
                        messageId,
                        subject,
                        view.channel().word(),
                        token,
                        Timestamp.from(at)))
                .query(String.class)
                .optional();
    }

    /// From here on the touch may have left. Committed before the server is given the body's end.
    public boolean handOff(TouchKey key, String token, Instant at) {
        return jdbc.sql("""
                update delivery set state = 'handed_off', handed_off_at = ?
                where (deal_id, enrollment, ordinal) = (?, ?, ?) and token = ? and state = 'claimed'
                """)
                        .params(Arrays.asList(Timestamp.from(at), key.dealId(), key.enrollment(), key.ordinal(), token))
                        .update()
                == 1;
    }

    /// The mail has certainly not left: the touch may be tried again.
    public void takeBack(TouchKey key, String token) {
        jdbc.sql("""
                update delivery set state = 'claimed', handed_off_at = null
                where (deal_id, enrollment, ordinal) = (?, ?, ?) and token = ? and state = 'handed_off'
                """)
                .params(Arrays.asList(key.dealId(), key.enrollment(), key.ordinal(), token))
                .update();
    }

    /// A hand-off whose worker died before it heard the answer: nobody knows, and nobody may try again.
    public void markUnknown(TouchKey key, Instant at) {
        jdbc.sql("""
                update delivery set state = 'unknown', settled_at = ?
                where (deal_id, enrollment, ordinal) = (?, ?, ?) and state = 'handed_off'
                """)
                .params(Arrays.asList(Timestamp.from(at), key.dealId(), key.enrollment(), key.ordinal()))
                .update();
    }

    /// A mail of which nobody knows whether it left.
    public record Unknown(TouchKey key, String subject, String messageId, String contactId, Instant handedOffAt) {}

    /// Settles an unknown outcome.
    ///
    /// @param by            a person's id, `mailbox` when a copy or an answer was found, `server` for a late answer
    /// @param realMessageId what the mail is called where it was found; null: not known
    /// @return whether it was unknown until now
    boolean resolve(TouchKey key, boolean left, String by, @Nullable String realMessageId, Instant at) {
        return jdbc.sql("""
                update delivery set state = ?, settled_by = ?, real_message_id = coalesce(?, real_message_id), settled_at = ?
                where (deal_id, enrollment, ordinal) = (?, ?, ?) and state in ('unknown', 'handed_off')
                  and (state = 'unknown' or ?)
                """)
                        .params(Arrays.asList(
                                left ? "sent" : "refused",
                                by,
                                realMessageId,
                                Timestamp.from(at),
                                key.dealId(),
                                key.enrollment(),
                                key.ordinal(),
                                left))
                        .update()
                == 1;
    }
}
