package dev.followthrough.store.deal;

import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final String OWNER = "on_duty(owner_id, :now::timestamptz)";
    private static final String DELEGATE = "on_duty(coalesce(delegate_id, owner_id), :now::timestamptz)";

    /// @param draftId the draft that it is about; null: none
    public record Notice(
            long id,
            String dealId,
            String kind,
            String text,
            @Nullable String draftId,
            Instant createdAt) {}

    /// Tells the owner, or who stands in for them while they are away.
    public void tellOwner(String dealId, String sourceId, String kind, String text) {
        tellWhoever(OWNER, dealId, null, sourceId, kind, text);
    }

    /// Tells the owner of a draft that waits for them.
    public void tellOwnerOf(String draftId, String dealId, String sourceId, String kind, String text) {
        tellWhoever(OWNER, dealId, draftId, sourceId, kind, text);
    }

    /// Tells the delegate of a draft that waits, or the owner again where there is none.
    public void tellDelegateOf(String draftId, String dealId, String sourceId, String kind, String text) {
        tellWhoever(DELEGATE, dealId, draftId, sourceId, kind, text);
    }

    /// Tells this very person.
    public void tell(String personId, String dealId, String sourceId, String kind, String text) {
        tellThem(personId, dealId, null, sourceId, kind, text);
    }

    /// Tells this very person of a draft that waits for them.
    public void tellOf(String draftId, String personId, String dealId, String sourceId, String kind, String text) {
        tellThem(personId, dealId, draftId, sourceId, kind, text);
    }

    private void tellThem(
            String personId, String dealId, @Nullable String draftId, String sourceId, String kind, String text) {
        jdbc.sql("insert into notice (source_id, person_id, deal_id, draft_id, kind, text, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(sourceId, personId, dealId, draftId, kind, text, Timestamp.from(clock.now())))
                .update();
    }

    private void tellWhoever(
            String whom, String dealId, @Nullable String draftId, String sourceId, String kind, String text) {
        jdbc.sql("insert into notice (source_id, person_id, deal_id, draft_id, kind, text, created_at) select :source, "
                        + whom + ", id, :draft, :kind, :text, :now from deal where id = :deal on conflict do nothing")
                .param("source", sourceId)
                .param("draft", draftId, java.sql.Types.VARCHAR)
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
                        row.getString("draft_id"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
