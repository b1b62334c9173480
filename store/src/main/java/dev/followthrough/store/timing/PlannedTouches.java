package dev.followthrough.store.timing;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The next touch of each deal, as people see it.
@Repository
public class PlannedTouches {
    private final JdbcClient jdbc;

    public PlannedTouches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(
            MailboxMinutes.Touch touch, String step, String channel, String contactId, Instant due, String why) {
        jdbc.sql("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (deal_id, enrollment, ordinal) do update
                set step = excluded.step, channel = excluded.channel, contact_id = excluded.contact_id,
                    due = excluded.due, why = excluded.why
                """)
                .params(
                        touch.dealId(),
                        touch.enrollment(),
                        touch.ordinal(),
                        step,
                        channel,
                        contactId,
                        Timestamp.from(due),
                        why)
                .update();
    }
}
