package dev.followthrough.store.cadence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many deals follow each version, and where in it they stand.
@Repository
public class VersionCounts {
    private final JdbcClient jdbc;

    VersionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param status   `running`, `paused`, `held` or `taken-over`
    /// @param nextStep index of the step that comes next, by the deals' latest snapshots
    public record Count(String cadence, int version, String status, int nextStep, int deals) {}

    /// Deals whose follow-up goes on, in one query.
    ///
    /// @param cadence null: of every cadence
    public List<Count> of(@Nullable String cadence) {
        return jdbc.sql("""
                select cadence, cadence_version, case gate when 'open' then phase else gate end status,
                       (state ->> 'nextStep')::int next_step, count(*) deals
                from deal where phase <> 'finished' and gate <> 'stopped' and cadence is not null
                  and (:cadence::text is null or cadence = :cadence)
                group by 1, 2, 3, 4 order by 1, 2, 4, 3
                """)
                .param("cadence", cadence, java.sql.Types.VARCHAR)
                .query((row, n) -> new Count(
                        row.getString("cadence"),
                        row.getInt("cadence_version"),
                        row.getString("status"),
                        row.getInt("next_step"),
                        row.getInt("deals")))
                .list();
    }
}
