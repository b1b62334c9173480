package dev.followthrough.store.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an installation has of what it needs before it follows up its first deal.
@Repository
public class FirstHour {
    private final JdbcClient jdbc;

    public FirstHour(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param people whether anybody but the first administrator was invited
    public record Has(boolean mailbox, boolean cadence, boolean deal, boolean people) {}

    public Has has() {
        return jdbc.sql("""
                select exists (select 1 from mailbox), exists (select 1 from cadence_version), exists (select 1 from deal),
                    exists (select 1 from one_time_link where purpose = 'password')
                """)
                .query((row, n) -> new Has(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)))
                .single();
    }
}
