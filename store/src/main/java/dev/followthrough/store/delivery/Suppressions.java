package dev.followthrough.store.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /// Whether a do-not-contact list in force names them.
    ///
    /// @param phoneHash null: they are not to be called
    public boolean isListed(String addressHash, @Nullable String phoneHash, String email) {
        return jdbc.sql("select exists (select from lists_naming(?, ?, ?))")
                .params(Arrays.asList(addressHash, phoneHash, email))
                .query(Boolean.class)
                .single();
    }

    /// @param scope  `marketing` or `all`
    /// @param source where it can be looked up: a mail, a click, a decision, or a list with its version and source
    public record Entry(String scope, String why, String source, Instant at) {}

    /// All that keeps us from an address, the oldest first.
    public List<Entry> of(String address) {
        return jdbc.sql("""
                select s.scope, s.why, s.evidence source, s.at from suppression s where s.address_hash = any(:hashes)
                union all
                select 'all', 'on the do-not-contact list ' || n.list || ' by its ' || n.kind,
                       n.list || ', version ' || n.version || ', from ' || v.source, v.finished_at
                from lists_naming(:lasting, null, :address) n join suppression_list_version v on (v.list, v.version) = (n.list, n.version)
                order by 4
                """)
                .param("hashes", hashes.all(address).toArray(String[]::new))
                .param("lasting", hashes.lasting(address))
                .param("address", address)
                .query((row, n) -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    public List<String> reasons(String address) {
        return of(address).stream().map(one -> one.scope() + ": " + one.why()).toList();
    }
}
