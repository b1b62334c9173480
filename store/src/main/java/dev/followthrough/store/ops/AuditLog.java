package dev.followthrough.store.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.followthrough.domain.ops.AuditChain;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.domain.ops.AuditVerdict;
import dev.followthrough.domain.ops.AuditWalk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who did what (decision 017). Rows are only ever added, in the transaction of what they tell of.
@Repository
public class AuditLog {
    /// Not one of the keys of [dev.followthrough.store.deal.SubjectLocks], which are all positive. Held last,
    /// until the commit that follows at once.
    private static final long HEAD = -6_017L;

    private static final int AT_ONCE = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    public AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param kind   of what it was done to
    /// @param object its id; null: there is but one of the kind
    public record Act(
            String actor,
            String role,
            String via,
            String act,
            String kind,
            @Nullable String object,
            Map<String, AuditEntry.Change> changes,
            String request) {}

    private record Head(long n, String hash) {}

    /// Adds to the chain. Nothing else should be done in the transaction afterwards: nobody else can add
    /// meanwhile.
    @Transactional
    public AuditEntry append(Act act) {
        jdbc.sql("select count(pg_advisory_xact_lock(?))")
                .param(HEAD)
                .query(Long.class)
                .single();
        Head head = jdbc.sql("select n, hash from audit order by n desc limit 1")
                .query((row, i) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Head(0, AuditChain.BEGINNING));
        AuditEntry entry = AuditChain.seal(new AuditEntry(
                head.n() + 1,
                Instant.now(),
                act.actor(),
                act.role(),
                act.via(),
                act.act(),
                act.kind(),
                act.object(),
                act.changes(),
                act.request(),
                head.hash(),
                ""));
        insert(entry);
        return entry;
    }

    private void insert(AuditEntry entry) {
        jdbc.sql("""
                insert into audit (n, at, actor, role, via, act, kind, object, changes, request, before, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """)
                .params(java.util.Arrays.asList(
                        entry.n(),
                        Timestamp.from(entry.at()),
                        entry.actor(),
                        entry.role(),
                        entry.via(),
                        entry.act(),
                        entry.kind(),
                        entry.object(),
                        json(entry.changes()),
                        entry.request(),
                        entry.before(),
                        entry.hash()))
                .update();
    }

    /// Newest first.
    ///
    /// @param before a number; null: from the newest on
    public List<AuditEntry> list(AuditFilter filter, @Nullable Long before, int most) {
        return jdbc.sql("select * from audit where " + filter.sql() + " and n < :before order by n desc limit :most")
                .params(filter.parameters())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(AuditLog::entry)
                .list();
    }

    /// Oldest first, a stretch at a time, so that no result is ever whole in memory.
    ///
    /// @param each returns false to stop
    public void each(AuditFilter filter, Predicate<AuditEntry> each) {
        long reached = 0;
        while (true) {
            List<AuditEntry> some = jdbc.sql(
                            "select * from audit where " + filter.sql() + " and n > :after order by n limit :most")
                    .params(filter.parameters())
                    .param("after", reached)
                    .param("most", AT_ONCE)
                    .query(AuditLog::entry)
                    .list();
            for (AuditEntry entry : some) if (!each.test(entry)) return;
            if (some.size() < AT_ONCE) return;
            reached = some.getLast().n();
        }
    }

    /// Goes through the whole chain.
    ///
    /// @param head that somebody kept, `n:hash`; null: none
    public AuditVerdict verify(@Nullable String head) {
        var walk = new AuditWalk(head);
        each(AuditFilter.ALL, walk::take);
        return walk.verdict();
    }

    /// Whether this was done to this object since then.
    ///
    /// @param object null: to no one of its kind
    public boolean hasSince(String act, @Nullable String object, Instant since) {
        return jdbc.sql("""
                select exists (select from audit where act = :act and object is not distinct from :object and at > :since)
                """)
                .param("act", act)
                .param("object", object, java.sql.Types.VARCHAR)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    public Optional<AuditEntry> newest() {
        return list(AuditFilter.ALL, null, 1).stream().findFirst();
    }

    private static AuditEntry entry(ResultSet row, int n) throws SQLException {
        return new AuditEntry(
                row.getLong("n"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("via"),
                row.getString("act"),
                row.getString("kind"),
                row.getString("object"),
                changes(row.getString("changes")),
                row.getString("request"),
                row.getString("before"),
                row.getString("hash"));
    }

    private static String json(Map<String, AuditEntry.Change> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The changes of an audit entry cannot be written", e);
        }
    }

    private static Map<String, AuditEntry.Change> changes(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, AuditEntry.Change>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The changes of an audit entry cannot be read", e);
        }
    }
}
