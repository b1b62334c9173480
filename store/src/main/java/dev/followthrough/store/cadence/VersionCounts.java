package dev.followthrough.store.cadence;

import dev.followthrough.store.deal.list.DealLineMaker;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many deals follow each version, and where in it they stand: deals whose follow-up goes on. Counted
/// from an index of their lines alone, after what was just changed is in them.
@Repository
public class VersionCounts {
    private final JdbcClient jdbc;
    private final DealLineMaker lines;

    VersionCounts(JdbcClient jdbc, DealLineMaker lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /// @param status   `running`, `paused`, `held` or `taken-over`
    /// @param nextStep index of the step that comes next, by the deals' latest snapshots
    public record Count(String cadence, int version, String status, int nextStep, int deals) {}

    /// How many deals follow each version of every cadence, by `name@version`.
    public Map<String, Integer> all() {
        lines.catchUp();
        Map<String, Integer> deals = new TreeMap<>();
        jdbc.sql("""
                select cadence || '@' || cadence_version, count(*) from deal_line
                where status not in ('finished', 'stopped', 'not-enrolled') group by cadence, cadence_version
                """).query(row -> {
            deals.put(row.getString(1), row.getInt(2));
        });
        return deals;
    }

    public List<Count> of(String cadence) {
        lines.catchUp();
        return jdbc.sql("""
                select cadence, cadence_version, status, next_step, count(*) deals
                from deal_line where cadence = :cadence and status not in ('finished', 'stopped')
                group by cadence, cadence_version, status, next_step order by cadence, cadence_version, next_step, status
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
