package dev.followthrough.store.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links that are good once and for a while. Only a hash of their token is kept.
@Repository
public class OneTimeLinks {
    private final JdbcClient jdbc;

    public OneTimeLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Purpose {
        /// Makes the first administrator.
        SETUP,
        /// Lets a person choose a password: an invitation, or a reset.
        PASSWORD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param person whose; null: the first administrator's, who is nobody yet
    /// @param madeBy a person's id, or `start`
    /// @return the token; nobody can show it again. What was made for this person before is void
    public String make(Purpose purpose, @Nullable String person, String madeBy, Instant now, Instant expires) {
        if (person != null) voidThoseOf(person, now);
        String token = Tokens.random(32);
        jdbc.sql("""
                insert into one_time_link (hash, purpose, person_id, made_by, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        Tokens.hash(token),
                        purpose.word(),
                        person,
                        madeBy,
                        Timestamp.from(now),
                        Timestamp.from(expires)))
                .update();
        return token;
    }

    public void voidThoseOf(String person, Instant now) {
        jdbc.sql("update one_time_link set expires_at = least(expires_at, ?) where person_id = ? and used_at is null")
                .params(Timestamp.from(now), person)
                .update();
    }

    /// Whose password it lets choose, if it is still good.
    public Optional<Person> forPassword(String token, Instant now) {
        return jdbc.sql("""
                select p.* from one_time_link l join person p on p.id = l.person_id
                where l.hash = ? and l.purpose = 'password' and l.used_at is null and l.expires_at > ?
                  and p.left_at is null
                """)
                .params(Tokens.hash(token), Timestamp.from(now))
                .query(People::person)
                .optional();
    }

    public boolean isGood(Purpose purpose, String token, Instant now) {
        return jdbc.sql(
                        "select exists (select 1 from one_time_link where hash = ? and purpose = ? and used_at is null and expires_at > ?)")
                .params(Tokens.hash(token), purpose.word(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// @return whether it was still good; it is no more
    public boolean use(Purpose purpose, String token, Instant now) {
        return jdbc.sql(
                                "update one_time_link set used_at = ? where hash = ? and purpose = ? and used_at is null and expires_at > ?")
                        .params(Timestamp.from(now), Tokens.hash(token), purpose.word(), Timestamp.from(now))
                        .update()
                == 1;
    }
}
