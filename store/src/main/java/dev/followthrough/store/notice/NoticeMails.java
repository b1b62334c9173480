package dev.followthrough.store.notice;

import dev.followthrough.store.deal.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mails to our own people that have yet to leave. One is claimed for a minute; a process that dies in that
/// minute leaves it to the next, so somebody may be told twice and never not at all.
@Repository
public class NoticeMails {
    private static final int MOST_ATTEMPTS = 12;
    private static final int SUBJECT = 150;

    private final JdbcClient jdbc;

    public NoticeMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Mail(String id, String name, String address, String subject, String text, int attempts) {}

    /// @param subject its first line is taken, shortened
    public void add(String personId, String subject, String text) {
        String line = subject.lines().findFirst().orElse("");
        jdbc.sql("insert into notice_mail (id, person_id, subject, text) values (?, ?, ?, ?)")
                .params(
                        Ids.next("nm"),
                        personId,
                        line.length() <= SUBJECT ? line : line.substring(0, SUBJECT - 1) + "…",
                        text)
                .update();
    }

    public List<Mail> claim(int most) {
        return jdbc.sql("""
                with mine as (
                    select id from notice_mail where state = 'due' and not_before <= clock_timestamp()
                    order by not_before limit ? for update skip locked)
                update notice_mail m set attempts = attempts + 1, not_before = clock_timestamp() + interval '1 minute'
                from person p where m.id in (select id from mine) and p.id = m.person_id
                returning m.*, p.name, p.email
                """)
                .param(most)
                .query((row, n) -> new Mail(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getInt("attempts")))
                .list();
    }

    public void sent(String id) {
        jdbc.sql("update notice_mail set state = 'sent' where id = ?").param(id).update();
    }

    /// Tried again later, longer apart each time; given up within a day.
    public void failed(String id) {
        jdbc.sql("""
                update notice_mail set state = case when attempts < ? then 'due' else 'given-up' end,
                       not_before = clock_timestamp() + least(power(2, attempts) * interval '15 seconds', interval '2 hours')
                where id = ?
                """).params(MOST_ATTEMPTS, id).update();
    }
}
