package dev.followthrough.store.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.deal.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Trials of mailboxes: somebody asks, a worker, which alone reaches the mail servers, takes it up and writes
/// down what it finds as it goes.
@Repository
public class MailboxTests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = """
            select t.*, ended_at is null and asked_at < clock_timestamp() - interval '3 minutes' as given_up from mailbox_test t
            """;

    private final JdbcClient jdbc;

    public MailboxTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param step of [dev.followthrough.domain.ops.TrialStep], as a word
    public record Step(String step, Finding finding) {}

    /// @param worker  who took it up; null: nobody yet
    /// @param domain  what the DNS says of its domain; null: not asked yet
    /// @param givenUp it did not come to an end in time, and will not
    public record Test(
            String id,
            String mailboxId,
            Instant askedAt,
            @Nullable String worker,
            List<Step> steps,
            @Nullable Finding domain,
            @Nullable Instant endedAt,
            boolean givenUp) {
        public boolean runs() {
            return endedAt == null && !givenUp;
        }

        public boolean passed() {
            return endedAt != null
                    && steps.stream().noneMatch(step -> step.finding().state() == Finding.State.FAILED);
        }
    }

    /// @return empty: one of this mailbox is under way
    public Optional<Test> ask(String mailboxId, String by) {
        return jdbc.sql("""
                with box as (select id from mailbox where id = :mailbox for update)
                insert into mailbox_test (id, mailbox_id, asked_by) select :id, box.id, :by from box
                where not exists (select from mailbox_test t where t.mailbox_id = box.id and t.ended_at is null
                                  and t.asked_at > clock_timestamp() - interval '3 minutes')
                returning *, false as given_up
                """)
                .param("id", Ids.next("mt"))
                .param("mailbox", mailboxId)
                .param("by", by)
                .query(MailboxTests::test)
                .optional();
    }

    /// One that nobody has taken up, oldest first; it is this worker's from now on.
    public Optional<Test> take(String worker) {
        return jdbc.sql("""
                update mailbox_test set worker = ? where id = (
                    select id from mailbox_test where worker is null and asked_at > clock_timestamp() - interval '3 minutes'
                    order by asked_at limit 1 for update skip locked)
                returning *, false as given_up
                """).param(worker).query(MailboxTests::test).optional();
    }

    public void note(String id, List<Step> steps, boolean ended) {
        jdbc.sql(
                        "update mailbox_test set steps = ?::jsonb, ended_at = case when ? then clock_timestamp() end where id = ?")
                .params(write(steps), ended, id)
                .update();
    }

    public void noteDomain(String id, Finding finding) {
        jdbc.sql("update mailbox_test set domain = ?::jsonb where id = ?")
                .params(write(finding), id)
                .update();
    }

    public Optional<Test> of(String mailboxId, String id) {
        return jdbc.sql(SELECT + " where mailbox_id = ? and id = ?")
                .params(mailboxId, id)
                .query(MailboxTests::test)
                .optional();
    }

    public Optional<Test> latest(String mailboxId) {
        return jdbc.sql(SELECT + " where mailbox_id = ? order by asked_at desc limit 1")
                .param(mailboxId)
                .query(MailboxTests::test)
                .optional();
    }

    private static Test test(ResultSet row, int n) throws SQLException {
        String domain = row.getString("domain");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Test(
                row.getString("id"),
                row.getString("mailbox_id"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("worker"),
                read(row.getString("steps"), new TypeReference<List<Step>>() {}),
                domain == null ? null : read(domain, new TypeReference<Finding>() {}),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("given_up"));
    }

    private static String write(Object found) {
        try {
            return JSON.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was found cannot be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was found cannot be read", e);
        }
    }
}
