package dev.followthrough.store.engagement;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads a mailbox, and how far: one reader by a fenced lease, a cursor for each folder. Times here are real
/// time.
@Repository
public class MailboxReading {
    private final JdbcClient jdbc;

    public MailboxReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param fence grows with every holder; an older one can write nothing any more
    public record Lease(String mailboxId, String holder, long fence) {}

    public record Cursor(long uidValidity, long lastUid) {}

    public Optional<Lease> acquire(String mailboxId, String holder, Duration ttl) {
        return jdbc.sql("""
                update mailbox set fence = fence + 1, lease_holder = ?, lease_until = now() + ? * interval '1 millisecond'
                where id = ? and (lease_until is null or lease_until < now() or lease_holder = ?)
                returning fence
                """)
                .params(holder, ttl.toMillis(), mailboxId, holder)
                .query(Long.class)
                .optional()
                .map(fence -> new Lease(mailboxId, holder, fence));
    }

    public boolean renew(Lease lease, Duration ttl) {
        return jdbc.sql(
                                "update mailbox set lease_until = now() + ? * interval '1 millisecond' where id = ? and fence = ?")
                        .params(ttl.toMillis(), lease.mailboxId(), lease.fence())
                        .update()
                == 1;
    }

    public void release(Lease lease) {
        jdbc.sql("update mailbox set lease_until = null where id = ? and fence = ?")
                .params(lease.mailboxId(), lease.fence())
                .update();
    }

    public Optional<Cursor> cursor(String mailboxId, String folder) {
        return jdbc.sql("select uid_validity, last_uid from mailbox_cursor where mailbox_id = ? and folder = ?")
                .params(mailboxId, folder)
                .query((row, n) -> new Cursor(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /// @return false when somebody else holds the lease now
    public boolean advance(Lease lease, String folder, Cursor cursor) {
        return jdbc.sql("""
                insert into mailbox_cursor (mailbox_id, folder, uid_validity, last_uid)
                select id, ?, ?, ? from mailbox where id = ? and fence = ?
                on conflict (mailbox_id, folder) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
                """)
                        .params(folder, cursor.uidValidity(), cursor.lastUid(), lease.mailboxId(), lease.fence())
                        .update()
                == 1;
    }

    /// When the mailbox was last read to its end; long ago if never.
    public Instant readAt(String mailboxId) {
        return jdbc.sql("select coalesce(read_at, 'epoch') from mailbox where id = ?")
                .param(mailboxId)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /// The mailbox was read to its end.
    ///
    /// @param asOf when that reading began, by [#now]: what came in since may not have been seen
    /// @return false when somebody else holds the lease now
    public boolean readToEnd(Lease lease, Instant asOf) {
        return jdbc.sql("update mailbox set read_at = ? where id = ? and fence = ?")
                        .params(Timestamp.from(asOf), lease.mailboxId(), lease.fence())
                        .update()
                == 1;
    }

    /// The database's own time, to which readings are held.
    public Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /// When the mailbox was connected: what had come in before is history, and no news of any deal.
    public Instant connectedAt(String mailboxId) {
        return jdbc.sql("select created_at from mailbox where id = ?")
                .param(mailboxId)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
