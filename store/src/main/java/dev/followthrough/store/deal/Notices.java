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

    public void tellOwner(String dealId, String sourceId, String kind, String text) {
        tell("owner_id", dealId, sourceId, kind, text);
    }

    /// Tells the delegate, or the owner again where there is none.
    public void tellDelegate(String dealId, String sourceId, String kind, String text) {
        tell("coalesce(delegate_id, owner_id)", dealId, sourceId, kind, text);
    }

    private void tell(String whom, String dealId, String sourceId, String kind, String text) {
        jdbc.sql("insert into notice (source_id, person_id, deal_id, kind, text, created_at) select ?, " + whom
                        + ", id, ?, ?, ? from deal where id = ? on conflict do nothing")
                .params(sourceId, kind, text, Timestamp.from(clock.now()), dealId)
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
