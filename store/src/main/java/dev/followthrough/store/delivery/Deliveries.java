package dev.followthrough.store.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What has left, as people and their links look it up.
@Repository
public class Deliveries {
    private final JdbcClient jdbc;

    public Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param dotAt when the mail's final dot was written, in real time
    /// @param asset what the mail brought; null: nothing
    public record Delivered(
            String recipient,
            String body,
            @Nullable Instant dotAt,
            @Nullable Asset asset) {}

    public record Asset(String title, String url) {}

    public Optional<Delivered> of(TouchKey key) {
        return jdbc.sql("""
                select c.email, dr.body, coalesce(l.dot_at, l.handed_off_at) dot_at, a.title, a.url from delivery l
                join draft dr on dr.id = l.draft_id join contact c on c.id = l.contact_id left join asset a on a.id = dr.asset_id
                where (l.deal_id, l.enrollment, l.ordinal) = (?, ?, ?)
                """)
                .params(key.dealId(), key.enrollment(), key.ordinal())
                .query((row, n) -> new Delivered(
                        row.getString(1),
                        row.getString(2),
                        instant(row, "dot_at"),
                        row.getString("url") == null ? null : new Asset(row.getString("title"), row.getString("url"))))
                .optional();
    }

    /// The queue of unknown outcomes, oldest first (N6).
    ///
    /// @param after the touch that the previous page ended with
    public List<Ledger.Unknown> unknown(@Nullable TouchKey after, int most) {
        String deal = after == null ? null : after.dealId();
        int enrollment = after == null ? 0 : after.enrollment();
        int ordinal = after == null ? 0 : after.ordinal();
        return jdbc.sql("""
                select * from delivery where state = 'unknown' and (?::text is null
                    or (handed_off_at, deal_id, enrollment, ordinal) > (select p.handed_off_at, p.deal_id, p.enrollment, p.ordinal
                        from delivery p where (p.deal_id, p.enrollment, p.ordinal) = (?, ?, ?)))
                order by handed_off_at, deal_id, enrollment, ordinal limit ?
                """)
                .params(Arrays.asList(deal, deal, enrollment, ordinal, most))
                .query((row, n) -> new Ledger.Unknown(
                        new TouchKey(row.getString("deal_id"), row.getInt("enrollment"), row.getInt("ordinal")),
                        row.getString("subject"),
                        row.getString("message_id"),
                        row.getString("contact_id"),
                        row.getTimestamp("handed_off_at").toInstant()))
                .list();
    }

    /// A send and an answer of the same deal that crossed. Times are real time.
    ///
    /// @param millis from the final dot to the answer's record; below 0 the answer was recorded first, and the gate
    /// forbids that
    public record Race(TouchKey key, Instant dotAt, String kind, Instant recordedAt, long millis) {}

    /// The race report (N12), closest first.
    public List<Race> races(long withinMillis, int most) {
        return jdbc.sql("""
                select l.*, e.kind, e.recorded_at, round(extract(epoch from e.recorded_at - l.dot_at) * 1000)::bigint millis
                from engagement e join delivery l on l.deal_id = e.deal_id and l.dot_at is not null
                where e.kind in ('reply', 'opt-out') and e.verdict = 'human'
                  and abs(extract(epoch from e.recorded_at - l.dot_at) * 1000) <= ?
                order by abs(extract(epoch from e.recorded_at - l.dot_at)), l.deal_id, l.ordinal limit ?
                """)
                .params(withinMillis, most)
                .query((row, n) -> new Race(
                        new TouchKey(row.getString("deal_id"), row.getInt("enrollment"), row.getInt("ordinal")),
                        row.getTimestamp("dot_at").toInstant(),
                        row.getString("kind"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getLong("millis")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
