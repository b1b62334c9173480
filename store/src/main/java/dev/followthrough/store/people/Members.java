package dev.followthrough.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who works here, as an administrator sees them.
@Repository
public class Members {
    private static final String SELECT = """
            select p.*, s.password is not null as has_password, s.second_since is not null as has_second,
                s.subject is not null as has_provider, s.signed_in_at,
                (select count(*) from api_key k where k.person_id = p.id and k.revoked_at is null) as keys
            from person p left join sign_in s on s.person_id = p.id
            """;

    private final JdbcClient jdbc;

    public Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param leftAt   since when nothing opens for them; null: they work here
    /// @param password whether they have one
    /// @param provider whether they came through the house's OpenID provider
    /// @param keys     how many of their API keys are good
    public record Member(
            Person person,
            @Nullable Instant leftAt,
            boolean password,
            boolean secondFactor,
            boolean provider,
            @Nullable Instant signedInAt,
            int keys) {

        public boolean works() {
            return leftAt == null;
        }

        /// Whether they could sign in with what they have.
        public boolean canSignIn() {
            return works() && (password || provider);
        }
    }

    /// Who left comes last.
    public List<Member> all() {
        return jdbc.sql(SELECT + " order by p.left_at is not null, lower(p.name), p.id")
                .query(Members::member)
                .list();
    }

    public Optional<Member> byId(String id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(Members::member)
                .optional();
    }

    /// How many deals of theirs still run: they wait for whoever stands in.
    public int runningDeals(String id) {
        return jdbc.sql("select count(*) from deal where owner_id = ? and gate <> 'stopped'")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                People.person(row, n),
                instant(row.getTimestamp("left_at")),
                row.getBoolean("has_password"),
                row.getBoolean("has_second"),
                row.getBoolean("has_provider"),
                instant(row.getTimestamp("signed_in_at")),
                row.getInt("keys"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
