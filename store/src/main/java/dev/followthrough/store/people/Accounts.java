package dev.followthrough.store.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How people sign in: with a password, or as whom the house's OpenID provider says they are.
@Repository
public class Accounts {
    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param password     its Argon2id hash; null: none was chosen
    /// @param secondFactor whether a code is asked for after the password
    /// @param subject      issuer and subject at the OpenID provider, since the first sign-in through it
    public record Account(
            @Nullable String password,
            @Nullable Instant passwordAt,
            boolean secondFactor,
            @Nullable String subject,
            @Nullable Instant signedInAt) {
        static final Account NONE = new Account(null, null, false, null, null);
    }

    public Account of(String personId) {
        return jdbc.sql("select * from sign_in where person_id = ?")
                .param(personId)
                .query((row, n) -> new Account(
                        row.getString("password"),
                        instant(row.getTimestamp("password_at")),
                        row.getTimestamp("second_since") != null,
                        row.getString("subject"),
                        instant(row.getTimestamp("signed_in_at"))))
                .optional()
                .orElse(Account.NONE);
    }

    /// A new password.
    public void password(String personId, String hash, Instant now) {
        jdbc.sql("""
                insert into sign_in (person_id, password, password_at) values (?, ?, ?)
                on conflict (person_id) do update set password = excluded.password, password_at = excluded.password_at
                """).params(personId, hash, Timestamp.from(now)).update();
    }

    /// The same password, with the hash of today's parameters.
    public void rehashed(String personId, String old, String hash) {
        jdbc.sql("update sign_in set password = ? where person_id = ? and password = ?")
                .params(hash, personId, old)
                .update();
    }

    public void signedIn(String personId, Instant now) {
        jdbc.sql("""
                insert into sign_in (person_id, signed_in_at) values (?, ?)
                on conflict (person_id) do update set signed_in_at = excluded.signed_in_at
                """).params(personId, Timestamp.from(now)).update();
    }

    /// Who came as this subject before.
    public Optional<String> withSubject(String subject) {
        return jdbc.sql("select person_id from sign_in where subject = ?")
                .param(subject)
                .query(String.class)
                .optional();
    }

    /// @return whether this person came as nobody else before
    public boolean bind(String personId, String subject) {
        return jdbc.sql("""
                insert into sign_in (person_id, subject) values (?, ?)
                on conflict (person_id) do update set subject = excluded.subject where sign_in.subject is null
                """).params(personId, subject).update() == 1;
    }

    /// Holds off whoever else would be the first administrator until the transaction ends.
    public void holdFirstAdministrator() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('first administrator', 7))")
                .query((row, n) -> 1)
                .single();
    }

    /// Whether somebody could sign in who administers.
    public boolean anAdministratorSignsIn() {
        return jdbc.sql("""
                select exists (select 1 from sign_in s join person p on p.id = s.person_id
                    where p.role = 'administrator' and p.left_at is null
                      and (s.password is not null or s.subject is not null))
                """).query(Boolean.class).single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
