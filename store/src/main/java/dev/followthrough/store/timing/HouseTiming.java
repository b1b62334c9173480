package dev.followthrough.store.timing;

import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the house has settled about times; until it has, what ships.
@Repository
public class HouseTiming {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public HouseTiming(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public TimingSettings settings() {
        return jdbc.sql("select settings from timing_settings")
                .query(String.class)
                .optional()
                .map(TimingJson::read)
                .orElseGet(TimingJson::defaults);
    }

    /// In force from the next slot on; what is booked stays booked, and the gate knows nothing of it.
    public void put(TimingSettings settings, String by) {
        jdbc.sql("""
                insert into timing_settings (settings, changed_at, changed_by) values (?::jsonb, ?, ?)
                on conflict (one) do update
                set settings = excluded.settings, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .params(TimingJson.write(settings), Timestamp.from(clock.now()), by)
                .update();
    }
}
