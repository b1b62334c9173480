package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Human work: calls and other touches that a person makes, and decisions that only a person can take (M29).
@Repository
public class Tasks {
    /// Open tasks of a person, by each of the ways to them that has an index; null: everybody's.
    static final String MINE = """
            with mine as (
                select id, kind, due from task where state = 'open' and :person::text is null
                union select id, kind, due from task where state = 'open' and owner_id = :person
                union select t.id, t.kind, t.due from deal d join task t on t.deal_id = d.id
                    where t.state = 'open' and d.owner_id in (select :person union select stood_in_for(:person))
                union select t.id, t.kind, t.due from deal d join task t on t.deal_id = d.id
                    where t.state = 'open' and d.delegate_id = :person)
            """;

    private static final String DRAFT = "case t.kind when 'answer' then (select a.id from draft a"
            + " where a.deal_id = t.deal_id and a.kind = 'answer' and a.state = 'waiting' limit 1) end draft";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public Tasks(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param draftId of the answer that waits for its owner's approval; null: none does
    public record Task(
            String id,
            String dealId,
            int enrollment,
            @Nullable Integer ordinal,
            String ownerId,
            String kind,
            Instant due,
            String reason,
            @Nullable String script,
            String state,
            @Nullable String outcome,
            @Nullable String draftId) {}

    /// Opens a task for whoever has the owner's work when it is due, once for the same touch, kind and
    /// reason.
    ///
    /// @param ordinal of the touch that it is; null: it is about the deal
    /// @return its id; of the one that was opened before, if there is one
    public String open(
            String dealId,
            int enrollment,
            @Nullable Integer ordinal,
            String kind,
            Instant due,
            String reason,
            @Nullable String script) {
        return jdbc.sql("""
                insert into task (id, deal_id, enrollment, ordinal, owner_id, kind, due, reason, script, created_at)
                select ?, id, ?, ?, on_duty(owner_id, greatest(?::timestamptz, ?::timestamptz)), ?, ?, ?, ?, ? from deal where id = ?
                on conflict (deal_id, enrollment, ordinal, kind, reason) do update set reason = excluded.reason
                returning id
                """)
                .params(Arrays.asList(
                        Ids.next("t"),
                        enrollment,
                        ordinal,
                        Timestamp.from(due),
                        Timestamp.from(clock.now()),
                        kind,
                        Timestamp.from(due),
                        reason,
                        script,
                        Timestamp.from(clock.now()),
                        dealId))
                .query(String.class)
                .single();
    }

    /// Opens a task of this very person about a deal.
    void openFor(String personId, String dealId, int enrollment, String kind, Instant due, String reason) {
        jdbc.sql("""
                insert into task (id, deal_id, enrollment, owner_id, kind, due, reason, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Ids.next("t"),
                        dealId,
                        enrollment,
                        personId,
                        kind,
                        Timestamp.from(due),
                        reason,
                        Timestamp.from(clock.now()))
                .update();
    }

    public Optional<Task> byId(String id) {
        return jdbc.sql("select t.*, " + DRAFT + " from task t where t.id = ?")
                .param(id)
                .query(Tasks::task)
                .optional();
    }

    /// Whom a task's touch is for; empty: it is no touch.
    public Optional<String> contactOf(String id) {
        return jdbc.sql("""
                select u.contact_id from task t
                join touch u on (u.deal_id, u.enrollment, u.ordinal) = (t.deal_id, t.enrollment, t.ordinal) where t.id = ?
                """).param(id).query(String.class).optional();
    }

    /// @param personId whose deals, or whose task; null: everybody's
    /// @param after    cursor: the id that the previous page ended with
    public List<Task> open(@Nullable String personId, @Nullable String after, int most) {
        return jdbc.sql(MINE + """
                , page as (select id from mine where :after::text is null or id > :after order by id limit :most)
                select t.*,""" + " " + DRAFT + """
                 from page join task t on t.id = page.id order by t.id
                """)
                .param("person", personId, Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .param("most", most)
                .query(Tasks::task)
                .list();
    }

    public boolean done(String id, String outcome) {
        return jdbc.sql("update task set state = 'done', outcome = ? where id = ? and state = 'open'")
                        .params(Arrays.asList(outcome, id))
                        .update()
                == 1;
    }

    /// A deal that waited for a person goes on: that is what they have decided.
    public void holdDecided(String dealId) {
        jdbc.sql("""
                update task set state = 'done', outcome = 'the deal goes on'
                where deal_id = ? and state = 'open' and kind = 'decide' and reason = any(?)
                """)
                .param(dealId)
                .param(Arrays.stream(HoldReason.values()).map(HoldReason::words).toArray(String[]::new))
                .update();
    }

    /// What was asked has its answer.
    public void answered(String dealId, String draftId) {
        jdbc.sql("update task set state = 'done', outcome = ? where deal_id = ? and kind = 'answer' and state = 'open'")
                .params("answered with draft " + draftId, dealId)
                .update();
    }

    /// Its answer was taken back before it left.
    public void unanswered(String dealId, String draftId) {
        jdbc.sql(
                        "update task set state = 'open', outcome = null where deal_id = ? and kind = 'answer' and state = 'done' and outcome = ?")
                .params(dealId, "answered with draft " + draftId)
                .update();
    }

    private static Task task(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Task(
                row.getString("id"),
                row.getString("deal_id"),
                row.getInt("enrollment"),
                row.getObject("ordinal", Integer.class),
                row.getString("owner_id"),
                row.getString("kind"),
                row.getTimestamp("due").toInstant(),
                row.getString("reason"),
                row.getString("script"),
                row.getString("state"),
                row.getString("outcome"),
                row.getString("draft"));
    }
}
