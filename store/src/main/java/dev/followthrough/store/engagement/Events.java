package dev.followthrough.store.engagement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.followthrough.domain.sequence.Happened;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Events as people look through them.
@Repository
public class Events {
    private final JdbcClient jdbc;

    public Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param key     names it here
    /// @param verdict `human`, `machine`, `pending` or `unmatched`, and why
    /// @param account by which an unmatched one waits for its contact; `domain` alike
    /// @param raw     what was sent, without who it was
    public record Event(
            String key,
            String kind,
            @Nullable String source,
            Instant happenedAt,
            Instant recordedAt,
            String verdict,
            String reason,
            List<String> signals,
            @Nullable String deal,
            @Nullable String account,
            @Nullable String domain,
            @JsonRawValue String raw) {}

    /// What prospects did, latest first.
    ///
    /// @param after key of the event that the previous page ended with
    public List<Event> list(boolean unmatched, @Nullable String after, int most) {
        return jdbc.sql("""
                select * from engagement e where source is not null and (not :unmatched or verdict = 'unmatched')
                  and (:after::text is null or (recorded_at, source_id) < (select p.recorded_at, p.source_id from engagement p where p.source_id = :after))
                order by recorded_at desc, source_id desc limit :most
                """)
                .param("unmatched", unmatched)
                .param("after", after, java.sql.Types.VARCHAR)
                .param("most", most)
                .query(Events::event)
                .list();
    }

    private static Event event(ResultSet row, int n) throws SQLException {
        return new Event(
                row.getString("source_id"),
                row.getString("kind"),
                row.getString("source"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("verdict"),
                row.getString("reason"),
                words(row.getArray("signals")),
                row.getString("deal_id"),
                row.getString("clue_account"),
                row.getString("clue_domain"),
                row.getString("raw"));
    }

    private static List<String> words(Array signals) throws SQLException {
        return Arrays.stream((String[]) signals.getArray())
                .map(name -> Happened.valueOf(name).word())
                .toList();
    }
}
