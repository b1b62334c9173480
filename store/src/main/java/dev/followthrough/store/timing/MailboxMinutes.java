package dev.followthrough.store.timing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The minutes of a mailbox: each holds one mail, so caps are kept by construction and 9 o'clock is no cliff.
@Repository
public class MailboxMinutes {
    private final JdbcClient jdbc;

    public MailboxMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Touch(String dealId, int enrollment, int ordinal) {}

    /// Reserves the first free of the given minutes; an earlier reservation of the same touch is given back.
    ///
    /// @param candidates whole minutes, best first, of days whose cap may be full
    @Transactional
    public Optional<Instant> reserve(String mailboxId, Touch touch, List<Instant> candidates) {
        // One at a time for each mailbox: two that look for the same free minute would both find it.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 13))")
                .param(mailboxId)
                .query((row, n) -> 1)
                .single();
        return jdbc.sql("""
                with free as (
                    select c.minute from unnest(:candidates::timestamptz[]) with ordinality as c (minute, rank)
                    where not exists (select from mailbox_minute b where b.mailbox_id = :mailbox and b.minute = c.minute)
                      and (select count(*) from mailbox_minute b where b.mailbox_id = :mailbox
                           and b.minute >= date_trunc('day', c.minute, 'UTC')
                           and b.minute < date_trunc('day', c.minute, 'UTC') + interval '1 day')
                          < (select per_day from mailbox where id = :mailbox)
                    order by c.rank limit 1)
                insert into mailbox_minute (mailbox_id, minute, deal_id, enrollment, ordinal)
                select :mailbox, minute, :deal, :enrollment, :ordinal from free
                on conflict (deal_id, enrollment, ordinal) do update
                set mailbox_id = excluded.mailbox_id, minute = excluded.minute
                returning minute
                """)
                .param("deal", touch.dealId())
                .param("enrollment", touch.enrollment())
                .param("ordinal", touch.ordinal())
                .param("mailbox", mailboxId)
                .param(
                        "candidates",
                        candidates.stream()
                                .map(minute -> minute.atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    public void release(Touch touch) {
        jdbc.sql("delete from mailbox_minute where (deal_id, enrollment, ordinal) = (?, ?, ?)")
                .params(touch.dealId(), touch.enrollment(), touch.ordinal())
                .update();
    }

    /// Minutes that have long passed need not be kept.
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from mailbox_minute where minute < ?")
                .param(Timestamp.from(instant))
                .update();
    }
}
