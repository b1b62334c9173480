package dev.followthrough.store.engagement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Raw events with their verdict and its reason, each kept apart (G6).
@Repository
public class Engagements {
    private final JdbcClient jdbc;

    public Engagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the source's id is known already
    boolean add(
            String sourceId, String kind, Matching.Match match, String raw, String verdict, String reason, Instant at) {
        String deal = match.deals().isEmpty() ? null : match.deals().getFirst().id();
        return add(sourceId, kind, deal, match.ordinal(), raw, verdict, reason, at);
    }

    /// Its time is that of the statement, not of the transaction: that one may have begun by waiting for a lock
    /// (N12).
    boolean add(
            String sourceId,
            String kind,
            @org.jspecify.annotations.Nullable String deal,
            @org.jspecify.annotations.Nullable Integer ordinal,
            String raw,
            String verdict,
            String reason,
            Instant at) {
        return jdbc.sql("""
                insert into engagement (source_id, kind, deal_id, ordinal, raw, verdict, reason, happened_at, recorded_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, clock_timestamp()) on conflict do nothing
                """)
                        .params(Arrays.asList(sourceId, kind, deal, ordinal, raw, verdict, reason, Timestamp.from(at)))
                        .update()
                == 1;
    }
}
