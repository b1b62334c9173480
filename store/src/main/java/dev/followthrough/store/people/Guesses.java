package dev.followthrough.store.people;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Slows down who guesses. A guess is counted before it is looked at, in one statement, so that a thousand at once
/// are no more than one after another; what was right is taken back. All processes of an installation count together.
@Repository
public class Guesses {
    private final JdbcClient jdbc;

    public Guesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param free      how many wrong guesses cost nothing; each further one doubles the wait
    /// @param longest   the wait that is never exceeded, so that nobody is shut out for good by somebody else
    /// @param forgotten after so long without a guess it begins anew
    public record Pace(int free, Duration first, Duration longest, Duration forgotten) {}

    /// @param subject what is guessed at, or from where; only its hash is kept
    /// @return until when to wait, if this guess may not be looked at
    public Optional<Instant> take(String subject, Pace pace, Instant now) {
        int taken = jdbc.sql("""
                insert into sign_in_guess as g (subject, failures, last_at) values (:subject, 1, :now)
                on conflict (subject) do update set
                    failures = case when g.last_at < :stale then 1 else g.failures + 1 end,
                    last_at = :now,
                    locked_until = case when g.last_at < :stale or g.failures + 1 < :free then null
                        else cast(:now as timestamptz)
                            + make_interval(secs => least(:longest, :first * power(2, least(g.failures + 1 - :free, 30))))
                        end
                where g.locked_until is null or g.locked_until <= :now
                """)
                .param("subject", hash(subject))
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(pace.forgotten())))
                .param("free", pace.free())
                .param("first", (double) pace.first().toSeconds())
                .param("longest", (double) pace.longest().toSeconds())
                .update();
        return taken == 1 ? Optional.empty() : lockedUntil(subject);
    }

    private Optional<Instant> lockedUntil(String subject) {
        return jdbc
                .sql("select locked_until from sign_in_guess where subject = ?")
                .param(hash(subject))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Whoever guesses at this begins anew.
    public void forget(String subject) {
        jdbc.sql("delete from sign_in_guess where subject = ?")
                .param(hash(subject))
                .update();
    }

    /// The guess that was just taken was right; those before it stay counted.
    public void takeBack(String subject) {
        jdbc.sql("update sign_in_guess set failures = greatest(failures - 1, 0), locked_until = null where subject = ?")
                .params(Arrays.asList(hash(subject)))
                .update();
    }

    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from sign_in_guess where last_at < ?")
                .param(Timestamp.from(instant))
                .update();
    }

    private static String hash(String subject) {
        return Base64.getEncoder().encodeToString(Tokens.hash(subject));
    }
}
