package dev.followthrough.store.drafting;

import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Voice guides as they were given (M14): the house's, and those of its reps.
@Repository
public class VoiceGuides {
    /// Whose guide the house's is.
    public static final String HOUSE = "";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public VoiceGuides(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param personId or [#HOUSE]
    public Optional<String> of(String personId) {
        return jdbc.sql("select source from voice_guide where person_id = ?")
                .param(personId)
                .query(String.class)
                .optional();
    }

    /// In force from the next draft on.
    public void put(String personId, String yaml, String by) {
        jdbc.sql("""
                insert into voice_guide (person_id, source, changed_at, changed_by) values (?, ?, ?, ?)
                on conflict (person_id) do update
                set source = excluded.source, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """).params(personId, yaml, Timestamp.from(clock.now()), by).update();
    }
}
