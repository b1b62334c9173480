package dev.followthrough.store.timing;

import dev.followthrough.domain.sequence.Pace;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The time in which deals live. In production it is the real time; in the demo a day lasts seconds, and the clock
/// stands still while the demo is down: `beat` is stored every second, and each start counts on from the last one.
@Component
public class BusinessClock {
    private final JdbcClient jdbc;
    private volatile Mark mark = new Mark(Pace.REAL, Instant.EPOCH, Instant.EPOCH);

    public BusinessClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        refresh();
    }

    public Instant now() {
        Mark known = mark;
        Instant real = Instant.now();
        if (known.pace.isReal()) return real;
        Duration since = Duration.between(known.real, real);
        return known.business.plus(since.multipliedBy(known.pace.factor()));
    }

    /// The business time of something that happened at a real time.
    public Instant at(Instant real) {
        return now().minus(pace().business(Duration.between(real, Instant.now())));
    }

    public Pace pace() {
        return mark.pace;
    }

    /// Reads the clock's row again: another process may have started it.
    public final void refresh() {
        mark = jdbc.sql("select factor, business, real from pace")
                .query((row, n) -> new Mark(
                        new Pace(row.getLong("factor")),
                        row.getTimestamp("business").toInstant(),
                        row.getTimestamp("real").toInstant()))
                .optional()
                .orElse(new Mark(Pace.REAL, Instant.EPOCH, Instant.EPOCH));
    }

    /// Starts the demo's clock, or lets it go on from its last beat. The factor of an installation never changes.
    public void start(Pace pace, Instant firstBusinessInstant) {
        jdbc.sql("""
                insert into pace (factor, business, real, beat)
                values (:factor, :first, clock_timestamp(), clock_timestamp())
                on conflict (one) do update
                set business = pace.business + (pace.beat - pace.real) * pace.factor,
                    real = clock_timestamp(), beat = clock_timestamp()
                """)
                .param("factor", pace.factor())
                .param("first", java.sql.Timestamp.from(firstBusinessInstant))
                .update();
        refresh();
    }

    /// Remembers that the clock still runs.
    public void beat() {
        jdbc.sql("update pace set beat = clock_timestamp()").update();
    }

    private record Mark(Pace pace, Instant business, Instant real) {}
}
