package dev.followthrough.store.slack;

import dev.followthrough.store.deal.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What Slack must be told, and what it shows. A message is `due`, then `posting` before the call and
/// `posted` after it; one that stays `posting` may be there or not, and is looked for before anybody posts it
/// again.
@Repository
public class SlackPosts {
    private final JdbcClient jdbc;

    public SlackPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Kind {
        /// A draft to decide on; it follows the draft.
        CARD,
        /// Words, said once.
        LINE,
        /// Words in the thread of the draft's card.
        REPLY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param noticeId    null: a digest
    /// @param attemptedAt when it was last handed to Slack, in real time; null: never
    public record Post(
            String id,
            Kind kind,
            String personId,
            @Nullable Long noticeId,
            @Nullable String draftId,
            String text,
            @Nullable String channel,
            @Nullable String ts,
            int attempts,
            @Nullable Instant attemptedAt,
            @Nullable String shown) {

        /// Of what cannot be without one.
        public String draft() {
            return java.util.Objects.requireNonNull(draftId, "a " + kind.word() + " is about a draft");
        }
    }

    /// @return its id
    public String add(Kind kind, String personId, @Nullable Long noticeId, @Nullable String draftId, String text) {
        String id = Ids.next("sp");
        jdbc.sql("insert into slack_post (id, kind, person_id, notice_id, draft_id, text) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, kind.word(), personId, noticeId, draftId, text))
                .update();
        return id;
    }

    /// One message for each place, drafts to decide on before news: one a second and place is what Slack
    /// takes, whichever process posted the last one.
    ///
    /// @param oneChannel whether cards of everybody, and what is said in their threads, go to one channel
    public List<Post> due(int most, boolean oneChannel) {
        return jdbc.sql("""
                with busy as (
                    select PLACE place from slack_post where attempted_at > clock_timestamp() - interval '1 second'),
                waiting as (
                    select id, kind, created_at, PLACE place from slack_post
                    where state = 'due' and not_before <= clock_timestamp()),
                first as (
                    select distinct on (place) id from waiting where place not in (select place from busy)
                    order by place, kind <> 'card', created_at, id),
                mine as (
                    select p.id from slack_post p join first f on f.id = p.id where p.state = 'due'
                    limit :most for update of p skip locked)
                update slack_post set not_before = clock_timestamp() + interval '30 seconds'
                where id in (select id from mine) returning *
                """.replace("PLACE", "case when :oneChannel and kind <> 'line' then '' else person_id end"))
                .param("most", most)
                .param("oneChannel", oneChannel)
                .query(SlackPosts::post)
                .list();
    }

    /// From here on it may be there. Must be committed before the call.
    public void posting(String id, String channel, @Nullable String shown) {
        jdbc.sql("""
                update slack_post set state = 'posting', channel_id = ?, shown = ?, attempts = attempts + 1,
                    attempted_at = clock_timestamp(), not_before = clock_timestamp() + interval '30 seconds'
                where id = ?
                """).params(Arrays.asList(channel, shown, id)).update();
    }

    /// @param channel as Slack calls it, whatever we called it
    public void posted(String id, String channel, String ts) {
        jdbc.sql("""
                update slack_post set state = 'posted', channel_id = ?, ts = ?, problem = null, not_before = clock_timestamp()
                where id = ?
                """).params(channel, ts, id).update();
    }

    /// Its reader has a card of the draft already.
    public void asReply(String id) {
        jdbc.sql("update slack_post set kind = 'reply' where id = ?").param(id).update();
    }

    /// It is certainly not there.
    public void again(String id, Duration wait, String problem) {
        jdbc.sql("""
                update slack_post set state = 'due', problem = ?,
                    not_before = clock_timestamp() + make_interval(secs => ?) where id = ?
                """).params(problem, wait.toSeconds(), id).update();
    }

    public void giveUp(String id, String problem) {
        jdbc.sql("update slack_post set state = 'given-up', problem = ? where id = ?")
                .params(problem, id)
                .update();
    }

    /// The draft was decided on before its reader heard of it.
    public void needless(String id) {
        jdbc.sql("update slack_post set state = 'needless' where id = ?")
                .param(id)
                .update();
    }

    /// Handed to Slack some time ago, and nobody knows what came of it.
    public List<Post> unsettled(int most) {
        return jdbc.sql("""
                with mine as (
                    select id from slack_post where state = 'posting' and not_before <= clock_timestamp()
                    order by not_before limit ? for update skip locked)
                update slack_post set not_before = clock_timestamp() + interval '30 seconds'
                where id in (select id from mine) returning *
                """).param(most).query(SlackPosts::post).list();
    }

    /// Cards whose draft is another than they were drawn from, wherever it was changed.
    public List<Post> outdated(int most) {
        return jdbc.sql("""
                with mine as (
                    select c.id from slack_post c join draft r on r.id = c.draft_id
                    where c.kind = 'card' and c.state = 'posted' and c.seen is distinct from (VERSION)
                      and c.created_at > clock_timestamp() - interval '30 days' and c.not_before <= clock_timestamp()
                    order by c.not_before limit ? for update of c skip locked)
                update slack_post set not_before = clock_timestamp() + interval '30 seconds'
                where id in (select id from mine) returning *
                """.replace("VERSION", SlackCards.VERSION))
                .param(most)
                .query(SlackPosts::post)
                .list();
    }

    /// @param draftId which it shows now
    /// @param seen    version of the draft
    /// @param shown   hash of what it shows
    public void drawn(String id, String draftId, String seen, @Nullable String shown) {
        jdbc.sql("""
                update slack_post set draft_id = ?, seen = ?, shown = ?, problem = null, not_before = clock_timestamp() where id = ?
                """).params(Arrays.asList(draftId, seen, shown, id)).update();
    }

    public void drawnLater(String id, Duration wait, String problem) {
        jdbc.sql(
                        "update slack_post set problem = ?, not_before = clock_timestamp() + make_interval(secs => ?) where id = ?")
                .params(problem, wait.toSeconds(), id)
                .update();
    }

    /// The card of a draft that somebody reads, or that a channel reads together.
    ///
    /// @param personId null: whoever's
    public Optional<Post> card(String draftId, @Nullable String personId) {
        return jdbc.sql("""
                select * from slack_post where kind = 'card' and draft_id = ? and (?::text is null or person_id = ?)
                and state in ('due', 'posting', 'posted') order by created_at, id limit 1
                """)
                .params(Arrays.asList(draftId, personId, personId))
                .query(SlackPosts::post)
                .optional();
    }

    /// How messages of a day get on.
    ///
    /// @param used    whether any message of 30 days was for Slack
    /// @param oldest  how long the first of those that wait has waited, in real time
    /// @param givenUp of a day
    /// @param problem Slack's newest word for why not; null: none
    public record Standing(
            boolean used,
            long waiting,
            Duration oldest,
            long givenUp,
            @Nullable String problem) {}

    public Standing standing() {
        return jdbc.sql("""
                with waiting as (select created_at, problem from slack_post where state in ('due', 'posting') limit 10000),
                lost as (select created_at, problem from slack_post
                         where state = 'given-up' and created_at > clock_timestamp() - interval '1 day')
                select exists (select from slack_post where attempted_at > clock_timestamp() - interval '30 days')
                           or exists (select from waiting) used,
                       (select count(*) from waiting) waiting,
                       (select extract(epoch from clock_timestamp() - min(created_at)) from waiting) oldest,
                       (select count(*) from lost) lost,
                       (select problem from (select * from lost union all select * from waiting) any_of
                        where problem is not null order by created_at desc limit 1) problem
                """)
                .query((row, n) -> new Standing(
                        row.getBoolean("used"),
                        row.getLong("waiting"),
                        Duration.ofSeconds(Math.max(0, row.getLong("oldest"))),
                        row.getLong("lost"),
                        row.getString("problem")))
                .single();
    }

    /// The deal that a notice is about.
    public Optional<String> dealOf(long noticeId) {
        return jdbc.sql("select deal_id from notice where id = ?")
                .param(noticeId)
                .query(String.class)
                .optional();
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        var attempted = row.getTimestamp("attempted_at");
        return new Post(
                row.getString("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("person_id"),
                row.getObject("notice_id", Long.class),
                row.getString("draft_id"),
                row.getString("text"),
                row.getString("channel_id"),
                row.getString("ts"),
                row.getInt("attempts"),
                attempted == null ? null : attempted.toInstant(),
                row.getString("shown"));
    }
}
