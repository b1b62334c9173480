package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether this process and PostgreSQL agree on what time it is.
@Component
class DatabaseClock implements Check {
    private static final Duration TOLERABLE = Duration.ofSeconds(2);
    private static final Duration HARMFUL = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database-clock";
    }

    @Override
    public Finding look() {
        Instant before = Instant.now();
        Instant theirs = jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        Instant ours = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        return of(Duration.between(theirs, ours));
    }

    /// @param ahead of the database's clock
    static Finding of(Duration ahead) {
        Duration off = ahead.abs();
        String words = "this clock is " + off.toMillis() + " ms " + (ahead.isNegative() ? "behind" : "ahead of")
                + " the database's";
        String cure = "Let both machines keep time with NTP (chrony, systemd-timesyncd).";
        if (off.compareTo(HARMFUL) > 0) return Finding.failed(words, cure);
        return off.compareTo(TOLERABLE) > 0 ? Finding.warning(words, cure) : Finding.ok(words);
    }
}
