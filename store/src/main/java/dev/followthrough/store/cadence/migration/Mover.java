package dev.followthrough.store.cadence.migration;

import dev.followthrough.domain.cadence.migration.MovePreview;
import dev.followthrough.domain.cadence.migration.Obstacle;
import dev.followthrough.domain.cadence.migration.WhyNotMoved;
import dev.followthrough.domain.sequence.Place;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.VersionChange;
import dev.followthrough.domain.simulation.SlotRule;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import dev.followthrough.store.cadence.migration.MigrationDeals.Stood;
import dev.followthrough.store.cadence.migration.MigrationDeals.Turn;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The turn of one deal, one transaction each: previewed, moved, or moved back. It is looked at under its
/// lock, so that what was looked at is what is moved.
@Component
class Mover {
    private final MigrationDeals rows;
    private final WhereDealsStand deals;
    private final SubjectLocks locks;
    private final Pins pins;
    private final BusinessClock clock;

    Mover(MigrationDeals rows, WhereDealsStand deals, SubjectLocks locks, Pins pins, BusinessClock clock) {
        this.rows = rows;
        this.deals = deals;
        this.locks = locks;
        this.pins = pins;
        this.clock = clock;
    }

    /// What came of a turn.
    ///
    /// @param told the deal's log has a row that its workflow has yet to hear
    record Done(String dealId, boolean told) {}

    /// @return empty: no deal is left, or the migration was stopped
    @Transactional
    public Optional<Done> preview(Migration migration, VersionChange change) {
        return rows.next(migration.id(), Migration.State.PREVIEWING, DealState.CHOSEN)
                .map(turn -> {
                    Standing deal = deals.of(turn.dealId(), change.from());
                    SequenceState state = deal.state();
                    MovePreview preview = state == null || state.isFinished()
                            ? null
                            : MovePreview.of(
                                    change, state, clock.now(), SlotRule.firstOfWindow(deal.zone()), deal.planned());
                    rows.previewed(
                            migration.id(),
                            deal.dealId(),
                            deal.print(),
                            preview,
                            obstacle(deal, change).orElse(null));
                    return new Done(deal.dealId(), false);
                });
    }

    @Transactional
    public Optional<Done> move(Migration migration, VersionChange change) {
        return rows.next(migration.id(), Migration.State.MOVING, DealState.READY)
                .map(turn -> {
                    locks.holdDeal(turn.dealId());
                    Standing deal = deals.of(turn.dealId(), change.from());
                    SequenceState state = deal.state();
                    Optional<WhyNotMoved> why = deal.print().equals(turn.seen())
                            ? obstacle(deal, change)
                            : Optional.of(WhyNotMoved.MOVED_ON);
                    if (why.isPresent() || state == null)
                        return refused(migration, turn, why.orElse(WhyNotMoved.OTHER_VERSION));
                    Instant now = clock.now();
                    var event = new SequenceEvent.Migrated(now, change.to(), change.renamed(), null, actor(migration));
                    SequenceState there =
                            new Sequence(change.from()).on(state, event).state();
                    if (!pins.move(migration, turn.dealId(), event, there))
                        return refused(migration, turn, WhyNotMoved.ENDED);
                    rows.moved(migration.id(), turn.dealId(), stood(state), stood(there), now);
                    return new Done(turn.dealId(), true);
                });
    }

    /// A deal that has gone on since stays where it is.
    @Transactional
    public Optional<Done> moveBack(Migration migration, VersionChange change) {
        return rows.next(migration.id(), Migration.State.UNDOING, DealState.MOVED)
                .map(turn -> {
                    locks.holdDeal(turn.dealId());
                    Standing deal = deals.of(turn.dealId(), change.to());
                    SequenceState state = deal.state();
                    Stood before = turn.before();
                    Optional<WhyNotMoved> why = toGoBack(deal, turn);
                    if (why.isPresent() || state == null || before == null) {
                        return kept(migration, turn, why.orElse(WhyNotMoved.OTHER_VERSION));
                    }
                    var event = new SequenceEvent.Migrated(
                            clock.now(), change.from(), Map.of(), before.place(), actor(migration));
                    SequenceState there =
                            new Sequence(change.to()).on(state, event).state();
                    if (!pins.move(migration, turn.dealId(), event, there))
                        return kept(migration, turn, WhyNotMoved.ENDED);
                    rows.becomes(migration.id(), turn.dealId(), DealState.BACK, null);
                    return new Done(turn.dealId(), true);
                });
    }

    /// Whatever went wrong with a deal, the others have their turn.
    @Transactional
    public void failed(Migration migration, Migration.State work) {
        DealState waiting = MigrationWork.waiting(work);
        rows.next(migration.id(), work, waiting)
                .ifPresent(turn -> rows.becomes(
                        migration.id(),
                        turn.dealId(),
                        waiting == DealState.MOVED ? DealState.KEPT : DealState.REFUSED,
                        WhyNotMoved.FAILED));
    }

    private Done refused(Migration migration, Turn turn, WhyNotMoved why) {
        rows.becomes(migration.id(), turn.dealId(), DealState.REFUSED, why);
        return new Done(turn.dealId(), false);
    }

    private Done kept(Migration migration, Turn turn, WhyNotMoved why) {
        rows.becomes(migration.id(), turn.dealId(), DealState.KEPT, why);
        return new Done(turn.dealId(), false);
    }

    private static Optional<WhyNotMoved> obstacle(Standing deal, VersionChange change) {
        SequenceState state = deal.state();
        if (state == null) return Optional.of(WhyNotMoved.OTHER_VERSION);
        return deal.byGate()
                .or(() -> Obstacle.phase(state))
                .or(() -> Optional.ofNullable(deal.inTheWay()))
                .or(() -> Obstacle.of(change, state));
    }

    private static Optional<WhyNotMoved> toGoBack(Standing deal, Turn turn) {
        SequenceState state = deal.state();
        if (state == null) return Optional.of(WhyNotMoved.OTHER_VERSION);
        return deal.byGate()
                .or(() -> Obstacle.phase(state))
                .or(() -> Optional.ofNullable(deal.inTheWay()))
                .or(() -> stood(state).equals(turn.after()) ? Optional.empty() : Optional.of(WhyNotMoved.GONE_ON));
    }

    private static Stood stood(SequenceState state) {
        return new Stood(Place.of(state), state.current() == null ? state.ordinal() : state.ordinal() - 1);
    }

    private static String actor(Migration migration) {
        return migration.actor() == null ? migration.askedBy() : migration.actor();
    }
}
