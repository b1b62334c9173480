package dev.followthrough.store.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// API keys: shown once, kept as a hash. A key is `ft_<prefix>_<secret>`; 32 random bytes need no slow hash.
@Repository
public class ApiKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    public ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the whole key; nobody can show it again
    public String issue(String personId) {
        String prefix = random(6);
        String key = "ft_" + prefix + "_" + random(32);
        jdbc.sql("insert into api_key (prefix, hash, person_id) values (?, ?, ?)")
                .params(prefix, hash(key), personId)
                .update();
        return key;
    }

    public Optional<Person> holder(String key) {
        String[] parts = key.split("_", 3);
        if (parts.length != 3 || !parts[0].equals("ft")) return Optional.empty();
        record Found(byte[] hash, Person person) {}
        return jdbc.sql("""
                select k.hash, p.* from api_key k join person p on p.id = k.person_id
                where k.prefix = ? and k.revoked_at is null
                """)
                .param(parts[1])
                .query((row, n) -> new Found(row.getBytes("hash"), People.person(row, n)))
                .optional()
                .filter(found -> MessageDigest.isEqual(found.hash(), hash(key)))
                .map(Found::person);
    }

    public void used(String key) {
        jdbc.sql(
                        "update api_key set last_used_at = now() where prefix = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')")
                .param(key.split("_", 3)[1])
                .update();
    }

    /// None of this person's keys opens anything from now on.
    ///
    /// @return how many were still good
    public int revokeAll(String personId) {
        return jdbc.sql("update api_key set revoked_at = now() where person_id = ? and revoked_at is null")
                .param(personId)
                .update();
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(random)
                .replace('_', 'u')
                .replace('-', 'd');
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
