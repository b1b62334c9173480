package dev.followthrough.store.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What came from Slack. A request is remembered by its signature, so that a copy of it does nothing; what it
/// asks for is kept with it before it is acknowledged, and is done once.
@Repository
public class SlackRequests {
    /// A request older than five minutes is refused by its time: no copy can come later than this.
    private static final String FORGOTTEN = "interval '1 hour'";

    private final JdbcClient jdbc;

    public SlackRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param work JSON of what is to be done; null: nothing that must survive
    /// @return false: it came before
    public boolean isFirst(String signature, @Nullable String work) {
        return jdbc.sql("""
                insert into slack_request (signature, work, not_before)
                values (:signature, :work::jsonb, clock_timestamp() + interval '10 seconds') on conflict do nothing
                """)
                        .param("signature", signature)
                        .param("work", work, java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    /// What is still to be done. Must run in the transaction that does it: nobody else has it until that
    /// ends.
    public Optional<String> take(String signature) {
        return jdbc.sql("""
                select work::text from slack_request where signature = ? and work is not null for update skip locked
                """).param(signature).query(String.class).optional();
    }

    /// What was asked, without taking it.
    public Optional<String> asked(String signature) {
        return jdbc.sql("select work::text from slack_request where signature = ? and work is not null")
                .param(signature)
                .query(String.class)
                .optional();
    }

    /// What people wrote does not stay here.
    public void done(String signature) {
        jdbc.sql("update slack_request set work = null where signature = ?")
                .param(signature)
                .update();
    }

    /// Acknowledged, and left lying by a process that died or could not reach Slack.
    public List<String> leftLying(int most) {
        return jdbc.sql("""
                select signature from slack_request where work is not null and not_before <= clock_timestamp()
                order by not_before limit ?
                """).param(most).query(String.class).list();
    }

    public void later(String signature, Duration wait) {
        jdbc.sql("""
                update slack_request set not_before = clock_timestamp() + make_interval(secs => ?) where signature = ?
                """).params(wait.toSeconds(), signature).update();
    }

    /// Also what could not be done in a week: no draft waits that long.
    public int forget() {
        return jdbc.sql("delete from slack_request where work is null and received_at < clock_timestamp() - "
                        + FORGOTTEN + " or received_at < clock_timestamp() - interval '7 days'")
                .update();
    }
}
