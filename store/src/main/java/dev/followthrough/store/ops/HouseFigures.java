package dev.followthrough.store.ops;

import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the database knows of how the house is, each in one look into an index. Ages are in real time.
@Repository
public class HouseFigures {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public HouseFigures(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param unheard       deals with something in their log that no workflow was told
    /// @param unheardFor    how long the oldest of it has waited
    /// @param toStart       deals whose workflow is to be started
    /// @param pending       events that wait for a verdict
    /// @param unmatched     events of nobody whom we know, of the last 30 days
    /// @param unknown       mails of which nobody knows whether they arrived
    /// @param linesBehind   deals that lists do not show as they are yet, counted up to 10,000
    public record Figures(
            long unheard,
            Duration unheardFor,
            long toStart,
            long pending,
            Duration pendingFor,
            long unmatched,
            long unknown,
            Duration unknownFor,
            long reviewsWaiting,
            long linesBehind) {}

    /// @param unreadFor since its inbox was last read to the end
    /// @param sentToday mails that left since midnight (UTC), as the cap counts them
    /// @param paused    why it sends nothing for now; null: it sends
    /// @param pause     by which it is resumed
    public record Box(
            String id,
            String address,
            Duration unreadFor,
            long sentToday,
            int perDay,
            @Nullable String paused,
            @Nullable Long pause) {}

    public Figures now() {
        return jdbc.sql("""
                select (select count(distinct deal_id) from deal_log where signalled_at is null) unheard,
                       (select extract(epoch from clock_timestamp() - min(recorded_real)) from deal_log where signalled_at is null) unheard_for,
                       (select count(*) from deal where started_epoch < epoch and phase <> 'finished') to_start,
                       (select count(*) from engagement where verdict = 'pending') pending,
                       (select extract(epoch from clock_timestamp() - min(recorded_at)) from engagement where verdict = 'pending') pending_for,
                       (select count(*) from engagement where verdict = 'unmatched' and acted_at is not null
                           and recorded_at > clock_timestamp() - interval '30 days') unmatched,
                       (select count(*) from delivery where state = 'unknown') unknown,
                       (select extract(epoch from clock_timestamp() - min(coalesce(dot_at, handed_off_at))) from delivery where state = 'unknown') unknown_for,
                       (select count(*) from draft where state = 'waiting') waiting,
                       (select count(*) from (select from deal_mark limit 10000) few) behind
                """).query(HouseFigures::figures).single();
    }

    public List<Box> mailboxes() {
        return jdbc.sql("""
                select m.id, m.address, extract(epoch from clock_timestamp() - coalesce(m.read_at, m.created_at)) unread_for, m.per_day, p.why, p.id pause,
                       (select count(*) from delivery l where l.mailbox_id = m.id and l.state in ('handed_off', 'sent', 'unknown')
                           and l.handed_off_at >= :today) sent
                from mailbox m
                left join sending_pause p on p.kind = 'mailbox' and p.subject = m.id and p.resumed_at is null
                where not m.sample order by m.address
                """)
                .param("today", Timestamp.from(clock.now().truncatedTo(ChronoUnit.DAYS)))
                .query((row, n) -> new Box(
                        row.getString("id"),
                        row.getString("address"),
                        seconds(row, "unread_for"),
                        row.getLong("sent"),
                        row.getInt("per_day"),
                        row.getString("why"),
                        row.getObject("pause", Long.class)))
                .list();
    }

    private static Figures figures(ResultSet row, int n) throws SQLException {
        return new Figures(
                row.getLong("unheard"),
                seconds(row, "unheard_for"),
                row.getLong("to_start"),
                row.getLong("pending"),
                seconds(row, "pending_for"),
                row.getLong("unmatched"),
                row.getLong("unknown"),
                seconds(row, "unknown_for"),
                row.getLong("waiting"),
                row.getLong("behind"));
    }

    /// Nothing is no time ago.
    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(Math.max(0, Math.round(row.getDouble(column) * 1000)));
    }
}
