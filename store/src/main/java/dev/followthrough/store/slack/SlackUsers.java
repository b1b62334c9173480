package dev.followthrough.store.slack;

import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which of our people a Slack account is. By its address, as long as that is the person's address here; or
/// by a link that the person made once, which then counts alone.
@Repository
public class SlackUsers {
    /// How long a code to link an account is good for.
    public static final Duration CODE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final People people;

    public SlackUsers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /// @param userId  null: looked for, and not there
    /// @param email   by which it was found; null: its person linked it
    /// @param channel of their direct messages; null: not opened yet
    public record SlackUser(
            @Nullable String userId,
            @Nullable String email,
            @Nullable String channel) {}

    public Optional<Person> person(String userId) {
        return jdbc.sql("""
                select u.person_id from slack_user u join person p on p.id = u.person_id
                where u.user_id = ? and (u.email is null or lower(u.email) = lower(p.email))
                """).param(userId).query(String.class).optional().flatMap(people::working);
    }

    /// Who has this address here, however it is spelt; empty: nobody, or more than one.
    public Optional<Person> withEmail(String email) {
        List<String> ids = jdbc.sql("select id from person where lower(email) = lower(?) limit 2")
                .param(email)
                .query(String.class)
                .list();
        return ids.size() == 1 ? people.working(ids.getFirst()) : Optional.empty();
    }

    /// What is known of somebody's account; empty: nobody has looked, or their address has changed since.
    public Optional<SlackUser> of(String personId) {
        return jdbc.sql("""
                select u.* from slack_user u join person p on p.id = u.person_id
                where p.id = ? and (u.email is null or lower(u.email) = lower(p.email))
                  and (u.user_id is not null or u.looked_at > clock_timestamp() - interval '1 hour')
                """)
                .param(personId)
                .query((row, n) ->
                        new SlackUser(row.getString("user_id"), row.getString("email"), row.getString("channel_id")))
                .optional();
    }

    /// Whether it is worth trying to tell them there.
    public boolean maybeThere(String personId) {
        return of(personId).map(user -> user.userId() != null).orElse(true);
    }

    /// Somebody was found by their address. An account that another person has linked stays that person's.
    ///
    /// @return false: it is another's
    @Transactional
    public boolean found(String personId, String userId, String email) {
        jdbc.sql("delete from slack_user where user_id = ? and person_id <> ? and email is not null")
                .params(userId, personId)
                .update();
        if (isLinkedToAnother(userId, personId)) return false;
        jdbc.sql("""
                insert into slack_user (person_id, user_id, email) values (?, ?, ?)
                on conflict (person_id) do update set user_id = excluded.user_id, email = excluded.email,
                    channel_id = null, looked_at = clock_timestamp()
                where slack_user.user_id is null or slack_user.email is not null
                """).params(personId, userId, email.toLowerCase(Locale.ROOT)).update();
        return true;
    }

    private boolean isLinkedToAnother(String userId, String personId) {
        return jdbc.sql("select exists (select from slack_user where user_id = ? and person_id <> ?)")
                .params(userId, personId)
                .query(Boolean.class)
                .single();
    }

    /// Nobody there has their address: asked again after an hour.
    public void notFound(String personId, String email) {
        jdbc.sql("""
                insert into slack_user (person_id, email) values (?, ?)
                on conflict (person_id) do update set user_id = null, email = excluded.email, channel_id = null,
                    looked_at = clock_timestamp()
                where slack_user.user_id is null or slack_user.email is not null
                """).params(personId, email.toLowerCase(Locale.ROOT)).update();
    }

    public void opened(String personId, String channel) {
        jdbc.sql("update slack_user set channel_id = ? where person_id = ?")
                .params(channel, personId)
                .update();
    }

    /// @param code a long random word, which only this person has seen
    public void mayLink(String personId, String code) {
        jdbc.sql("delete from slack_link_code where person_id = ? or expires_at < clock_timestamp()")
                .param(personId)
                .update();
        jdbc.sql("""
                insert into slack_link_code (hash, person_id, expires_at)
                values (?, ?, clock_timestamp() + make_interval(secs => ?))
                """).params(hash(code), personId, CODE.toSeconds()).update();
    }

    /// Links an account to whoever was given the code, once.
    ///
    /// @return whose it is now; empty: no such code, or too late
    @Transactional
    public Optional<Person> link(String userId, String code) {
        Optional<String> whose =
                jdbc.sql("""
                delete from slack_link_code where hash = ? and expires_at > clock_timestamp() returning person_id
                """).param(hash(code)).query(String.class).optional();
        whose.ifPresent(personId -> {
            jdbc.sql("delete from slack_user where user_id = ? or person_id = ?")
                    .params(userId, personId)
                    .update();
            jdbc.sql("insert into slack_user (person_id, user_id) values (?, ?)")
                    .params(personId, userId)
                    .update();
        });
        return whose.flatMap(people::working);
    }

    /// @return whether there was something to undo
    public boolean unlink(String personId) {
        return jdbc.sql("delete from slack_user where person_id = ?")
                        .param(personId)
                        .update()
                == 1;
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.strip().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
