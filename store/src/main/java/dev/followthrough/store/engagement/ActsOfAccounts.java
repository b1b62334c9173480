package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.Act;
import dev.followthrough.domain.engagement.act.ActRules;
import dev.followthrough.domain.sequence.Happened;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people of an account did, as the rules of several acts look at it: nothing that a machine did is among it
/// (G6).
@Repository
class ActsOfAccounts {
    /// Nobody acts more often in such a time; a source that does is no reason to read on.
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    ActsOfAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Act> since(String account, Instant from) {
        return jdbc.sql("""
                select person, signals, acted_at from engagement
                where account_id = ? and verdict = 'human' and acted_at > ? and signals <> '{}' order by acted_at desc limit ?
                """)
                .params(account, Timestamp.from(from), MOST)
                .query((row, n) -> new Act(
                        row.getString("person"),
                        signals(row.getArray("signals")),
                        row.getTimestamp("acted_at").toInstant()))
                .list();
    }

    ActRules.Group group(String deal) {
        Map<String, String> roles = new HashMap<>();
        jdbc.sql("""
                select c.address_hash, c.role from deal_contact dc join contact c on c.id = dc.contact_id
                where dc.deal_id = ? order by dc.position desc
                """).param(deal).query(row -> {
            roles.put(row.getString(1), row.getString(2));
        });
        Optional<LocalDate> renewsOn = jdbc.sql("select renews_on from deal where id = ?")
                .param(deal)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
        return new ActRules.Group(roles, renewsOn.orElse(null));
    }

    private static java.util.Set<Happened> signals(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray())
                .map(Happened::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
