package dev.followthrough.store.delivery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who must not be written to, with the evidence. Rows are only ever added (G4).
@Repository
public class Suppressions {
    private final JdbcClient jdbc;
    private final AddressHashes hashes;

    public Suppressions(JdbcClient jdbc, AddressHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    public enum Scope {
        MARKETING,
        ALL;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Must run inside a transaction that holds the address ([dev.followthrough.store.deal.SubjectLocks]).
    ///
    /// @param why      in words that a person can read
    /// @param evidence where it can be looked up: the id of a mail, of a click, of a decision
    public void add(String address, Scope scope, String why, String evidence) {
        AddressHashes.Keyed keyed = hashes.newest(address);
        jdbc.sql("insert into suppression (address_hash, key_version, scope, why, evidence) values (?, ?, ?, ?, ?)")
                .params(keyed.hash(), keyed.version(), scope.word(), why, evidence)
                .update();
    }

    public boolean isSuppressed(String address) {
        return jdbc.sql("select exists (select from suppression where address_hash = any(?) and scope = 'all')")
                .param(hashes.all(address).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    public List<String> reasons(String address) {
        return jdbc.sql("select scope || ': ' || why from suppression where address_hash = any(?) order by id")
                .param(hashes.all(address).toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
