package dev.followthrough.store.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said last between us and a deal's people, for whoever decides on the next word.
@Repository
public class Exchanges {
    private final JdbcClient jdbc;

    public Exchanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Kind {
        SENT,
        RECEIVED,
        MEETING
    }

    /// @param who   who wrote, or whom we wrote to; null: a meeting
    /// @param title the subject, or the kind of meeting
    /// @param text  the mail, or a meeting's key points, one a line
    public record Exchange(Kind kind, Instant at, @Nullable String who, String title, String text) {}

    /// The latest first.
    public List<Exchange> latest(String dealId, int most) {
        return jdbc.sql("""
                select * from (
                    select 'SENT' kind, l.handed_off_at at, c.name who, dr.subject title, dr.body said
                    from delivery l join draft dr on dr.id = l.draft_id join contact c on c.id = l.contact_id
                    where l.deal_id = :deal and l.state in ('handed_off', 'sent', 'unknown')
                    union all
                    select 'RECEIVED', r.at, coalesce(r.sender, ''), 'reply', coalesce(r.said, '') from reply r where r.deal_id = :deal
                    union all
                    select 'MEETING', m.held_at, null, m.type, coalesce((
                        select string_agg(p ->> 'text', E'\\n') from jsonb_array_elements(m.reading -> 'keyPoints') p), '')
                    from meeting m where m.deal_id = :deal) e
                order by at desc, kind limit :most
                """)
                .param("deal", dealId)
                .param("most", most)
                .query((row, n) -> new Exchange(
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("title"),
                        row.getString("said")))
                .list();
    }
}
