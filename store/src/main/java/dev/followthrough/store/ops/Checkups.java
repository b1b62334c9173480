package dev.followthrough.store.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.followthrough.domain.ops.Found;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Questions to all processes of the house, and their answers: they meet in the database, so none needs the
/// other's address, and a worker answers while Temporal is away.
@Repository
public class Checkups {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    public Checkups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param clock its own, when the database saw it at `seenAt`
    /// @param keys  what its keys come to
    public record Process(String name, String role, String keys, Instant clock, Instant seenAt) {}

    /// Older ones are forgotten: nobody compares them.
    public long ask() {
        jdbc.sql("delete from checkup where asked_at < clock_timestamp() - interval '1 day'")
                .update();
        return jdbc.sql("insert into checkup default values returning id")
                .query(Long.class)
                .single();
    }

    /// The newest question that is fresh and that this process has not answered; empty: there is none.
    List<Long> unanswered(String process) {
        return jdbc.sql("""
                select id from checkup c where asked_at > clock_timestamp() - interval '30 seconds'
                  and not exists (select from checkup_answer a where a.checkup_id = c.id and a.process = ?)
                order by id desc limit 1
                """).param(process).query(Long.class).list();
    }

    public void answer(long id, String process, List<Found> findings) {
        jdbc.sql("""
                insert into checkup_answer (checkup_id, process, findings)
                select id, ?, ?::jsonb from checkup where id = ? on conflict do nothing
                """).params(process, write(findings), id).update();
    }

    /// Who has answered.
    public List<String> answered(long id) {
        return jdbc.sql("select process from checkup_answer where checkup_id = ? order by process")
                .param(id)
                .query(String.class)
                .list();
    }

    public List<Found> findings(long id) {
        return jdbc
                .sql("select findings from checkup_answer where checkup_id = ? order by process")
                .param(id)
                .query((row, n) -> read(row.getString(1)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// This process is there.
    void tell(String process, String role, String keys, Instant clock) {
        jdbc.sql("""
                insert into process (name, role, keys, clock, seen_at) values (?, ?, ?, ?, clock_timestamp())
                on conflict (name) do update set keys = excluded.keys, clock = excluded.clock, seen_at = excluded.seen_at
                """).params(process, role, keys, Timestamp.from(clock)).update();
        jdbc.sql("delete from process where seen_at < clock_timestamp() - interval '1 hour'")
                .update();
    }

    /// Those that told of themselves a moment ago.
    public List<Process> alive() {
        return jdbc.sql("select * from process where seen_at > clock_timestamp() - interval '30 seconds' order by name")
                .query((row, n) -> new Process(
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("keys"),
                        row.getTimestamp("clock").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    private static String write(List<Found> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be written", e);
        }
    }

    private static List<Found> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Found>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be read", e);
        }
    }
}
