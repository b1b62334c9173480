package dev.followthrough.store.cadence.migration;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.VersionChange;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import dev.followthrough.store.cadence.migration.Migration.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Does what migrations ask for, some deals at a time. Everything that it needs to go on is in the database:
/// it may be called by any number of processes, die at any moment, and be called again.
@Component
public class MigrationWork {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationWork.class);

    private final Migrations migrations;
    private final MigrationDeals rows;
    private final Mover mover;
    private final Cadences cadences;

    MigrationWork(Migrations migrations, MigrationDeals rows, Mover mover, Cadences cadences) {
        this.migrations = migrations;
        this.rows = rows;
        this.mover = mover;
        this.cadences = cadences;
    }

    /// A stretch of work on every migration under way.
    ///
    /// @param previews most deals that are previewed
    /// @param moves    most deals that are moved or moved back: each tells a workflow
    /// @return deals whose workflow has something to hear
    /// @throws DataAccessException the database cannot be reached; nothing is half done
    public List<String> doSome(int previews, int moves) {
        List<String> told = new ArrayList<>();
        for (Migration migration : migrations.atWork()) {
            VersionChange change = change(migration);
            switch (migration.state()) {
                case PREVIEWING ->
                    work(migration, State.PREVIEWED, previews, told, () -> mover.preview(migration, change));
                case MOVING -> work(migration, State.MOVED, moves, told, () -> mover.move(migration, change));
                case UNDOING -> work(migration, State.UNDONE, moves, told, () -> mover.moveBack(migration, change));
                default -> {}
            }
        }
        return told;
    }

    private void work(
            Migration migration, State then, int most, List<String> told, Supplier<Optional<Mover.Done>> turn) {
        for (int n = 0; n < most; n++) {
            Optional<Mover.Done> done = tried(migration, turn);
            if (done.isEmpty()) break;
            if (done.get().told()) told.add(done.get().dealId());
        }
        // A deal that another process has in hand is still waiting.
        if (!rows.hasAny(migration.id(), waiting(migration.state()))) {
            migrations.finished(migration.id(), migration.state(), then);
        }
    }

    private Optional<Mover.Done> tried(Migration migration, Supplier<Optional<Mover.Done>> turn) {
        try {
            return turn.get();
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A deal of the migration {} is left as it is", migration.id(), e);
            mover.failed(migration, migration.state());
            return Optional.of(new Mover.Done("", false));
        }
    }

    static DealState waiting(State work) {
        return switch (work) {
            case PREVIEWING -> DealState.CHOSEN;
            case MOVING -> DealState.READY;
            case UNDOING -> DealState.MOVED;
            default -> throw new IllegalArgumentException("Nothing is done on a migration that is " + work.word());
        };
    }

    private VersionChange change(Migration migration) {
        return new VersionChange(plan(migration.fromReference()), plan(migration.toReference()), migration.renamed());
    }

    private CadencePlan plan(String reference) {
        return cadences.find(reference)
                .orElseThrow(() -> new IllegalStateException("A published version is never deleted"))
                .plan();
    }
}
