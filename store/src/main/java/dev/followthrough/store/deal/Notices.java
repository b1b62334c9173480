package dev.followthrough.store.deal;

import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people are told about their deals. One source, one notice.
@Repository
public class Notices {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public Notices(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Notice(long id, String dealId, String kind, String text, Instant createdAt) {}

    /// Tells the owner, or who stands in for them while they are away.
    public void tellOwner(String dealId, String sourceId, String kind, String text) {
        tellWhoever("on_duty(owner_id, :now::timestamptz)", dealId, sourceId, kind, text);
    }

    /// Tells the delegate, or the owner again where there is none.
    public void tellDelegate(String dealId, String sourceId, String kind, String text) {
        tellWhoever("on_duty(coalesce(delegate_id, owner_id), :now::timestamptz)", dealId, sourceId, kind, text);
    }

    /// Tells this very person.
    public void tell(String personId, String dealId, String sourceId, String kind, String text) {
        jdbc.sql("insert into notice (source_id, person_id, deal_id, kind, text, created_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(sourceId, personId, dealId, kind, text, Timestamp.from(clock.now()))
                .update();
    }

    private void tellWhoever(String whom, String dealId, String sourceId, String kind, String text) {
        jdbc.sql("insert into notice (source_id, person_id, deal_id, kind, text, created_at) select :source, " + whom
                        + ", id, :kind, :text, :now from deal where id = :deal on conflict do nothing")
                .param("source", sourceId)
                .param("kind", kind)
                .param("text", text)
                .param("now", Timestamp.from(clock.now()))
                .param("deal", dealId)
                .update();
    }

    public List<Notice> of(String personId, long after, int most) {
        return jdbc.sql("select * from notice where person_id = ? and id > ? order by id limit ?")
                .params(personId, after, most)
                .query((row, n) -> new Notice(
                        row.getLong("id"),
                        row.getString("deal_id"),
                        row.getString("kind"),
                        row.getString("text"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
