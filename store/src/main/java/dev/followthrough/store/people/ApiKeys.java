package dev.followthrough.store.people;

import dev.followthrough.store.people.Person.Role;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// API keys: shown once, kept as a hash. A key is `ft_<prefix>_<secret>`; 32 random bytes need no slow hash.
@Repository
public class ApiKeys {
    private final JdbcClient jdbc;

    public ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A key that opens something, without its secret.
    ///
    /// @param prefix names it; the second part of the key
    /// @param name   what its holder calls it; empty for a key that came with the person
    /// @param role   the most that it may do; null: as much as its holder
    public record Key(
            String prefix,
            String name,
            @Nullable Role role,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /// @return the whole key; nobody can show it again
    public String issue(String personId) {
        return issue(personId, "", null);
    }

    /// @param role the most that it may do; null: as much as its holder
    /// @return the whole key; nobody can show it again
    public String issue(String personId, String name, @Nullable Role role) {
        String prefix = Tokens.random(6);
        String key = "ft_" + prefix + "_" + Tokens.random(32);
        jdbc.sql("insert into api_key (prefix, hash, person_id, name, role) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(prefix, Tokens.hash(key), personId, name, role == null ? null : role.word()))
                .update();
        return key;
    }

    /// Who comes with this key, with no more rights than the key has.
    public Optional<Person> holder(String key) {
        String[] parts = key.split("_", 3);
        if (parts.length != 3 || !parts[0].equals("ft")) return Optional.empty();
        record Found(byte[] hash, Person person) {}
        return jdbc.sql("""
                select k.hash, k.role as most, p.* from api_key k join person p on p.id = k.person_id
                where k.prefix = ? and k.revoked_at is null and p.left_at is null
                """)
                .param(parts[1])
                .query((row, n) -> new Found(row.getBytes("hash"), limited(People.person(row, n), row)))
                .optional()
                .filter(found -> MessageDigest.isEqual(found.hash(), Tokens.hash(key)))
                .map(Found::person);
    }

    private static Person limited(Person person, ResultSet row) throws SQLException {
        Role most = role(row.getString("most"));
        return most == null ? person : person.atMost(most);
    }

    public void used(String key) {
        jdbc.sql(
                        "update api_key set last_used_at = now() where prefix = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')")
                .param(key.split("_", 3)[1])
                .update();
    }

    /// A person's keys that still open something, the newest first.
    public List<Key> of(String personId) {
        return jdbc.sql("""
                select prefix, name, role, created_at, last_used_at from api_key
                where person_id = ? and revoked_at is null order by created_at desc, prefix
                """)
                .param(personId)
                .query((row, n) -> new Key(
                        row.getString("prefix"),
                        row.getString("name"),
                        role(row.getString("role")),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /// @return whether this person had such a key that was still good
    public boolean revoke(String personId, String prefix) {
        return jdbc.sql(
                                "update api_key set revoked_at = now() where person_id = ? and prefix = ? and revoked_at is null")
                        .params(personId, prefix)
                        .update()
                == 1;
    }

    /// None of this person's keys opens anything from now on.
    ///
    /// @return how many were still good
    public int revokeAll(String personId) {
        return jdbc.sql("update api_key set revoked_at = now() where person_id = ? and revoked_at is null")
                .param(personId)
                .update();
    }

    private static @Nullable Role role(@Nullable String word) {
        return word == null ? null : Role.of(word);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
