package dev.followthrough.store.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers that were given already, by the caller's `Idempotency-Key`. Written in the transaction of the work
/// itself.
@Repository
public class Idempotency {
    private final JdbcClient jdbc;

    public Idempotency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Answer(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String body) {}

    /// Serializes the callers of one key, then looks. Must run inside the work's transaction.
    public Optional<Answer> find(String personId, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(personId + ' ' + key)
                .query((row, n) -> 1)
                .single();
        return jdbc.sql("select request_hash, status, location, body from idempotency where person_id = ? and key = ?")
                .params(Arrays.asList(personId, key))
                .query((row, n) -> new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .optional();
    }

    public void remember(String personId, String key, Answer answer) {
        jdbc.sql(
                        "insert into idempotency (person_id, key, request_hash, status, location, body) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        personId, key, answer.requestHash(), answer.status(), answer.location(), answer.body()))
                .update();
    }

    /// Nobody repeats a request after this long.
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from idempotency where at < ?")
                .param(Timestamp.from(instant))
                .update();
    }
}
