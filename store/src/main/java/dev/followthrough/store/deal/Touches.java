package dev.followthrough.store.deal;

import dev.followthrough.store.delivery.TouchKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The touches of a deal, past and next, each with why it was due when it was (N4).
@Repository
public class Touches {
    private final JdbcClient jdbc;

    public Touches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cadence the one that it belongs to; null: it is from before that was kept
    /// @param contact whom it goes to
    /// @param came    when it left, or its task was done; null: it has not, or was given up
    /// @param slot    JSON of the explanation; null: it is from before that was kept
    public record Made(
            int enrollment,
            int ordinal,
            @Nullable String cadence,
            String step,
            String channel,
            String contact,
            Instant due,
            String why,
            @Nullable Instant came,
            @Nullable String slot) {}

    public List<Made> of(String dealId) {
        return jdbc.sql(SELECT + " where t.deal_id = ? order by t.enrollment, t.ordinal")
                .param(dealId)
                .query(Touches::made)
                .list();
    }

    public Optional<Made> byKey(TouchKey key) {
        return jdbc.sql(SELECT + " where (t.deal_id, t.enrollment, t.ordinal) = (?, ?, ?)")
                .params(key.dealId(), key.enrollment(), key.ordinal())
                .query(Touches::made)
                .optional();
    }

    private static final String SELECT = """
                select t.*, c.name contact, coalesce(l.handed_off_at, done.recorded_at) came
                from touch t join contact c on c.id = t.contact_id
                left join delivery l on (l.deal_id, l.enrollment, l.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                    and l.state in ('handed_off', 'sent', 'unknown')
                left join lateral (
                    select min(g.recorded_at) recorded_at from task k join deal_log g on g.source_id = 'task:' || k.id
                    where (k.deal_id, k.enrollment, k.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                      and k.state = 'done' and k.outcome not like 'not-done%') done on true
            """;

    private static Made made(ResultSet row, int n) throws SQLException {
        var came = row.getTimestamp("came");
        return new Made(
                row.getInt("enrollment"),
                row.getInt("ordinal"),
                row.getString("cadence"),
                row.getString("step"),
                row.getString("channel"),
                row.getString("contact"),
                row.getTimestamp("due").toInstant(),
                row.getString("why"),
                came == null ? null : came.toInstant(),
                row.getString("slot"));
    }
}
