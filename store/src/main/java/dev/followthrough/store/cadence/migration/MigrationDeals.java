package dev.followthrough.store.cadence.migration;

import dev.followthrough.domain.cadence.migration.MovePreview;
import dev.followthrough.domain.cadence.migration.WhyNotMoved;
import dev.followthrough.domain.sequence.Place;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The deals of a migration, a row each.
@Repository
public class MigrationDeals {
    private final JdbcClient jdbc;

    MigrationDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A deal as people look at it.
    ///
    /// @param owner   a person's address
    /// @param why     why it was refused or kept, by its word; null: it was not
    /// @param words   the same in words
    /// @param preview null: it was refused before it could be previewed
    public record Line(
            String dealId,
            String deal,
            String owner,
            String state,
            @Nullable String why,
            @Nullable String words,
            @Nullable MovePreview preview) {}

    /// @param state null: in any
    /// @param after the deal that the page before ended with; null: from the start
    public List<Line> list(String migration, @Nullable DealState state, @Nullable String after, int most) {
        return jdbc.sql("""
                select m.*, d.name, p.email from cadence_migration_deal m join deal d on d.id = m.deal_id
                join person p on p.id = d.owner_id
                where m.migration_id = :id and (:state::text is null or m.state = :state)
                  and (:after::text is null or m.deal_id > :after)
                order by m.deal_id limit :most
                """)
                .param("id", migration)
                .param("state", state == null ? null : state.word(), java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.VARCHAR)
                .param("most", most)
                .query((row, n) -> line(
                        row.getString("deal_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("state"),
                        row.getString("why"),
                        row.getString("preview")))
                .list();
    }

    private static Line line(
            String dealId, String deal, String owner, String state, @Nullable String why, @Nullable String preview) {
        WhyNotMoved reason = why == null ? null : WhyNotMoved.valueOf(why);
        return new Line(
                dealId,
                deal,
                owner,
                state,
                reason == null ? null : reason.word(),
                reason == null ? null : reason.words(),
                preview == null ? null : MigrationJson.read(preview, MovePreview.class));
    }

    /// What a deal's turn needs to know.
    ///
    /// @param seen   fingerprint of the deal as it was previewed
    /// @param before where it stood before it was moved
    /// @param after  where it stood when it had been
    record Turn(
            String dealId,
            @Nullable String seen,
            @Nullable Stood before,
            @Nullable Stood after) {}

    /// @param touches that lay behind
    record Stood(Place place, int touches) {}

    /// Takes the next deal whose turn it is, as long as its migration is at this work. Must run inside a
    /// transaction, which holds both until its end: several processes share the deals, and a stop waits for
    /// the deal in hand.
    Optional<Turn> next(String migration, Migration.State work, DealState waiting) {
        return jdbc.sql("""
                select d.* from cadence_migration m join cadence_migration_deal d on d.migration_id = m.id
                where m.id = ? and m.state = ? and d.state = ?
                order by d.deal_id limit 1 for share of m for update of d skip locked
                """)
                .params(migration, work.word(), waiting.word())
                .query((row, n) -> new Turn(
                        row.getString("deal_id"),
                        row.getString("seen"),
                        stood(row.getString("before")),
                        stood(row.getString("after"))))
                .optional();
    }

    private static @Nullable Stood stood(@Nullable String json) {
        return json == null ? null : MigrationJson.read(json, Stood.class);
    }

    boolean hasAny(String migration, DealState state) {
        return jdbc.sql("select exists (select from cadence_migration_deal where migration_id = ? and state = ?)")
                .params(migration, state.word())
                .query(Boolean.class)
                .single();
    }

    void previewed(
            String migration, String dealId, String seen, @Nullable MovePreview preview, @Nullable WhyNotMoved why) {
        jdbc.sql("""
                update cadence_migration_deal set state = ?, why = ?, seen = ?, preview = ?::jsonb
                where migration_id = ? and deal_id = ?
                """)
                .params(Arrays.asList(
                        why == null ? "ready" : "refused",
                        why == null ? null : why.name(),
                        seen,
                        preview == null ? null : MigrationJson.write(preview),
                        migration,
                        dealId))
                .update();
    }

    void moved(String migration, String dealId, Stood before, Stood after, Instant at) {
        jdbc.sql("""
                update cadence_migration_deal set state = 'moved', before = ?::jsonb, after = ?::jsonb, moved_at = ?
                where migration_id = ? and deal_id = ?
                """)
                .params(MigrationJson.write(before), MigrationJson.write(after), Timestamp.from(at), migration, dealId)
                .update();
    }

    void becomes(String migration, String dealId, DealState state, @Nullable WhyNotMoved why) {
        jdbc.sql("update cadence_migration_deal set state = ?, why = ? where migration_id = ? and deal_id = ?")
                .params(Arrays.asList(
                        state.name().toLowerCase(Locale.ROOT), why == null ? null : why.name(), migration, dealId))
                .update();
    }
}
