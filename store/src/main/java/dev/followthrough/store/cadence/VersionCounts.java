package dev.followthrough.store.cadence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /// How many deals follow each version of every cadence, by `name@version`. Read from an index alone.
    public Map<String, Integer> all() {
        Map<String, Integer> deals = new TreeMap<>();
        jdbc.sql("""
                select cadence || '@' || cadence_version, count(*) from deal
                where phase <> 'finished' and cadence is not null group by cadence, cadence_version
                """).query(row -> {
            deals.put(row.getString(1), row.getInt(2));
        });
        return deals;
    }

    /// Deals whose follow-up goes on, in one query.
    public List<Count> of(String cadence) {
        return jdbc.sql("""
                select cadence, cadence_version, case gate when 'open' then phase else gate end status,
                       (state ->> 'nextStep')::int next_step, count(*) deals
                from deal where phase <> 'finished' and gate <> 'stopped' and cadence = :cadence
                group by 1, 2, 3, 4 order by 1, 2, 4, 3
                """)
                .param("cadence", cadence)
                .query((row, n) -> new Count(
                        row.getString("cadence"),
                        row.getInt("cadence_version"),
                        row.getString("status"),
                        row.getInt("next_step"),
                        row.getInt("deals")))
                .list();
    }
}
