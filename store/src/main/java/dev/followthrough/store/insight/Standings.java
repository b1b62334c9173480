package dev.followthrough.store.insight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Standings {
    private final JdbcClient jdbc;

    public Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Standing now() {
        return jdbc.sql("""
                select (select count(*) from deal where phase = 'running') running,
                       (select count(*) from draft where state = 'waiting') waiting,
                       (select count(*) from delivery where state = 'unknown') lost,
                       (select coalesce(extract(epoch from now() - min(recorded_real)), 0) from deal_log where signalled_at is null) lag,
                       (select coalesce(extract(epoch from now() - min(coalesce(read_at, created_at))), 0) from mailbox where not sample) unread
                """)
                .query((row, n) -> new Standing(
                        row.getLong("running"),
                        row.getLong("waiting"),
                        row.getLong("lost"),
                        row.getDouble("lag"),
                        row.getDouble("unread")))
                .single();
    }
}
