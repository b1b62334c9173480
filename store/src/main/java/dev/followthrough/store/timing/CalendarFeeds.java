package dev.followthrough.store.timing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People's own calendars as iCalendar text. A calendar that could not be fetched this time is still the last one.
/// Times here are real ones: calendars live outside of the demo's clock.
@Repository
public class CalendarFeeds {
    private final JdbcClient jdbc;

    public CalendarFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param url     null: it was given as a file
    /// @param ics     null: it has not been fetched yet
    /// @param problem why the latest fetch failed
    public record Feed(
            String personId,
            @Nullable String url,
            @Nullable String ics,
            @Nullable Instant asOf,
            @Nullable String problem) {}

    public Optional<Feed> of(String personId) {
        return jdbc.sql("select * from calendar_feed where person_id = ?")
                .param(personId)
                .query(CalendarFeeds::feed)
                .optional();
    }

    public void putUrl(String personId, String url, String by) {
        jdbc.sql("""
                insert into calendar_feed (person_id, url, changed_by) values (?, ?, ?)
                on conflict (person_id) do update set url = excluded.url, ics = null, as_of = null, tried_at = null,
                    problem = null, changed_by = excluded.changed_by
                """).params(personId, url, by).update();
    }

    public void putFile(String personId, String ics, String by) {
        jdbc.sql("""
                insert into calendar_feed (person_id, ics, as_of, changed_by) values (?, ?, clock_timestamp(), ?)
                on conflict (person_id) do update set url = null, ics = excluded.ics, as_of = excluded.as_of, tried_at = null,
                    problem = null, changed_by = excluded.changed_by
                """).params(personId, ics, by).update();
    }

    public boolean remove(String personId) {
        return jdbc.sql("delete from calendar_feed where person_id = ?")
                        .param(personId)
                        .update()
                > 0;
    }

    /// Takes feeds that were not tried for a while, so that nobody else fetches them too.
    public List<Feed> take(Duration notTriedFor, int most) {
        return jdbc.sql("""
                update calendar_feed f set tried_at = clock_timestamp()
                where f.person_id in (select person_id from calendar_feed
                    where url is not null and (tried_at is null or tried_at < ?)
                    order by tried_at nulls first limit ? for update skip locked)
                returning f.*
                """)
                .params(Timestamp.from(Instant.now().minus(notTriedFor)), most)
                .query(CalendarFeeds::feed)
                .list();
    }

    public void fetched(Feed feed, String ics) {
        jdbc.sql(
                        "update calendar_feed set ics = ?, as_of = clock_timestamp(), problem = null where person_id = ? and url = ?")
                .params(ics, feed.personId(), String.valueOf(feed.url()))
                .update();
    }

    public void failed(Feed feed, String problem) {
        jdbc.sql("update calendar_feed set problem = ? where person_id = ? and url = ?")
                .params(problem, feed.personId(), String.valueOf(feed.url()))
                .update();
    }

    private static Feed feed(ResultSet row, int n) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        return new Feed(
                row.getString("person_id"),
                row.getString("url"),
                row.getString("ics"),
                asOf == null ? null : asOf.toInstant(),
                row.getString("problem"));
    }
}
