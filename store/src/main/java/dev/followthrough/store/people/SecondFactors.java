package dev.followthrough.store.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keys of time-based codes (RFC 6238), as their caller sealed them, and codes for who has lost theirs.
@Repository
public class SecondFactors {
    private final JdbcClient jdbc;

    public SecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param inUse whether a code of it was given once; before that it is asked for by nobody
    public record Key(byte[] sealed, boolean inUse) {}

    /// A key that is shown and not in use yet. One that is in use stays.
    public void offer(String personId, byte[] sealed) {
        jdbc.sql("""
                insert into sign_in (person_id, second_key) values (?, ?)
                on conflict (person_id) do update set second_key = excluded.second_key, second_step = 0
                    where sign_in.second_since is null
                """).params(personId, sealed).update();
    }

    public Optional<Key> of(String personId) {
        return jdbc.sql("select second_key, second_since from sign_in where person_id = ? and second_key is not null")
                .param(personId)
                .query((row, n) -> new Key(row.getBytes("second_key"), row.getTimestamp("second_since") != null))
                .optional();
    }

    /// Takes the code of a time step, if neither it nor a later one was taken.
    public boolean take(String personId, long step) {
        return jdbc.sql("update sign_in set second_step = ? where person_id = ? and second_step < ?")
                        .params(step, personId, step)
                        .update()
                == 1;
    }

    public void use(String personId, Instant now) {
        jdbc.sql("update sign_in set second_since = ? where person_id = ? and second_since is null")
                .params(Timestamp.from(now), personId)
                .update();
    }

    /// No code is asked for any more.
    public void remove(String personId) {
        jdbc.sql("update sign_in set second_key = null, second_since = null, second_step = 0 where person_id = ?")
                .param(personId)
                .update();
        jdbc.sql("delete from recovery_code where person_id = ?")
                .param(personId)
                .update();
    }

    /// These instead of whatever there was.
    public void recoveryCodes(String personId, Collection<String> codes) {
        jdbc.sql("delete from recovery_code where person_id = ?")
                .param(personId)
                .update();
        for (String code : codes) {
            jdbc.sql("insert into recovery_code (person_id, hash) values (?, ?)")
                    .params(personId, Tokens.hash(code))
                    .update();
        }
    }

    /// @return whether the code was one of theirs, and not used before
    public boolean recover(String personId, String code, Instant now) {
        return jdbc.sql("update recovery_code set used_at = ? where person_id = ? and hash = ? and used_at is null")
                        .params(Timestamp.from(now), personId, Tokens.hash(code))
                        .update()
                == 1;
    }

    public int recoveryCodesLeft(String personId) {
        return jdbc.sql("select count(*) from recovery_code where person_id = ? and used_at is null")
                .param(personId)
                .query(Integer.class)
                .single();
    }
}
