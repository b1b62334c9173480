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

    /// @param tested whether a mailbox was tried and works both ways
    /// @param people whether anybody but the first administrator was invited
    public record Has(boolean mailbox, boolean tested, boolean cadence, boolean deal, boolean people) {}

    public Has has() {
        return jdbc.sql("""
                select exists (select 1 from mailbox where not sample), exists (select 1 from mailbox_test t where t.ended_at is not null
                        and not exists (select 1 from jsonb_array_elements(t.steps) s where s #>> '{finding,state}' = 'FAILED')), exists (select 1 from cadence_version where not sample),
                    exists (select 1 from deal d join mailbox m on m.id = d.mailbox_id where not m.sample),
                    exists (select 1 from one_time_link where purpose = 'password')
                """)
                .query((row, n) -> new Has(
                        row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)))
                .single();
    }
}
