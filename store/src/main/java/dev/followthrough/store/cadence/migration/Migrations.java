package dev.followthrough.store.cadence.migration;

import dev.followthrough.store.cadence.migration.Migration.Chosen;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import dev.followthrough.store.cadence.migration.Migration.State;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Migrations as people ask for them: begun with a preview, started, stopped, undone. The work itself is done
/// by [MigrationWork], deal by deal.
@Repository
public class Migrations {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Migrations(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What somebody asks for.
    ///
    /// @param steps indexes, in the old version, of the step that comes next; empty: any
    public record Asked(
            String cadence,
            int from,
            int to,
            Map<String, String> renamed,
            Chosen chosen,
            List<Integer> steps,
            @Nullable String reason) {}

    /// Chooses the deals; they are previewed from then on.
    ///
    /// @return its id
    @Transactional
    public String begin(Asked asked, String by) {
        String id = Ids.next("m");
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("""
                insert into cadence_migration (id, cadence, from_version, to_version, renamed, chosen_by, reason, asked_by,
                    asked_at, state, changed_at)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, 'previewing', ?)
                """)
                .params(Arrays.asList(
                        id,
                        asked.cadence(),
                        asked.from(),
                        asked.to(),
                        MigrationJson.write(asked.renamed()),
                        MigrationJson.write(asked.chosen()),
                        asked.reason(),
                        by,
                        now,
                        now))
                .update();
        choose(id, asked);
        return id;
    }

    private void choose(String id, Asked asked) {
        Chosen chosen = asked.chosen();
        jdbc.sql("""
                insert into cadence_migration_deal (migration_id, deal_id)
                select :id, d.id from deal d
                where d.cadence = :cadence and d.cadence_version = :version and d.phase <> 'finished' and d.gate <> 'stopped'
                  and (cardinality(:steps::int[]) = 0 or (d.state ->> 'nextStep')::int = any (:steps))
                  and (cardinality(:owners::text[]) = 0 or d.owner_id = any (:owners))
                  and (cardinality(:segments::text[]) = 0 or d.segment = any (:segments))
                  and (cardinality(:statuses::text[]) = 0 or case d.gate when 'open' then d.phase else d.gate end = any (:statuses))
                """)
                .param("id", id)
                .param("cadence", asked.cadence())
                .param("version", asked.from())
                .param("steps", asked.steps().toArray(Integer[]::new))
                .param("owners", chosen.owners().toArray(String[]::new))
                .param("segments", chosen.segments().toArray(String[]::new))
                .param("statuses", chosen.statuses().toArray(String[]::new))
                .update();
    }

    /// Looks again at all that were not moved: what was refused may be free by now, and what had gone on
    /// stands elsewhere.
    ///
    /// @return false: it is at work
    @Transactional
    public boolean previewAgain(String id, String by) {
        if (!change(id, State.PREVIEWING, by, State.PREVIEWED, State.STOPPED, State.MOVED, State.UNDONE)) return false;
        jdbc.sql("""
                update cadence_migration_deal set state = 'chosen', why = null, seen = null, preview = null
                where migration_id = ? and state in ('ready', 'refused', 'back')
                """).param(id).update();
        return true;
    }

    /// @return false: it is not previewed, or at work already
    @Transactional
    public boolean start(String id, String by) {
        return change(id, State.MOVING, by, State.PREVIEWED, State.STOPPED);
    }

    /// No further deal is moved from the commit on.
    ///
    /// @return false: it is not at work
    @Transactional
    public boolean stop(String id, String by) {
        return change(id, State.STOPPED, by, State.PREVIEWING, State.MOVING, State.UNDOING);
    }

    /// @return false: nothing has been moved, or it is at work
    @Transactional
    public boolean undo(String id, String by) {
        return change(id, State.UNDOING, by, State.STOPPED, State.MOVED);
    }

    private boolean change(String id, State to, String by, State... from) {
        return jdbc.sql("""
                update cadence_migration set state = ?, actor = ?, changed_at = ? where id = ? and state = any (?)
                """)
                        .params(
                                to.word(),
                                by,
                                Timestamp.from(clock.now()),
                                id,
                                Arrays.stream(from).map(State::word).toArray(String[]::new))
                        .update()
                == 1;
    }

    /// Goes on to what follows when nothing is left to do.
    void finished(String id, State at, State then) {
        jdbc.sql("update cadence_migration set state = ?, changed_at = ? where id = ? and state = ?")
                .params(then.word(), Timestamp.from(clock.now()), id, at.word())
                .update();
    }

    /// Those at work.
    List<Migration> atWork() {
        return jdbc.sql(
                        "select * from cadence_migration where state in ('previewing', 'moving', 'undoing') order by id")
                .query((row, n) -> migration(row, Map.of()))
                .list();
    }

    public Optional<Migration> byId(String id) {
        return jdbc.sql("select * from cadence_migration where id = ?")
                .param(id)
                .query((row, n) -> migration(row, counts(id)))
                .optional();
    }

    /// Newest first.
    ///
    /// @param cadence null: of any
    /// @param after   the one that the page before ended with; null: from the newest
    public List<Migration> list(@Nullable String cadence, @Nullable String after, int most) {
        return jdbc.sql("""
                select * from cadence_migration where (:cadence::text is null or cadence = :cadence)
                  and (:after::text is null
                       or (asked_at, id) < (select asked_at, id from cadence_migration where id = :after))
                order by asked_at desc, id desc limit :most
                """)
                .param("cadence", cadence, java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.VARCHAR)
                .param("most", most)
                .query((row, n) -> migration(row, counts(row.getString("id"))))
                .list();
    }

    private Map<DealState, Integer> counts(String id) {
        Map<DealState, Integer> counts = new EnumMap<>(DealState.class);
        jdbc.sql("select state, count(*) from cadence_migration_deal where migration_id = ? group by state")
                .param(id)
                .query(row -> {
                    counts.put(DealState.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2));
                });
        return counts;
    }

    private static Migration migration(ResultSet row, Map<DealState, Integer> counts) throws SQLException {
        return new Migration(
                row.getString("id"),
                row.getString("cadence"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                MigrationJson.renamed(row.getString("renamed")),
                MigrationJson.read(row.getString("chosen_by"), Chosen.class),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("actor"),
                row.getTimestamp("changed_at").toInstant(),
                counts);
    }
}
