package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.cadence.Cadences;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A deal's change from one cadence to another. The old enrollment's end and the new one's beginning are one
/// commit, under the deal's lock.
@Component
public class Enrollments {
    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final DealLog log;
    private final Cadences cadences;
    private final Snapshots snapshots;

    public Enrollments(JdbcClient jdbc, SubjectLocks locks, DealLog log, Cadences cadences, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.log = log;
        this.cadences = cadences;
        this.snapshots = snapshots;
    }

    public sealed interface Result {
        record Begun(CadencePlan plan, SequenceState state) implements Result {}

        /// The log has rows that the sequence has not seen.
        record NewsFirst() implements Result {}

        record NoSuchCadence() implements Result {}
    }

    private record Now(int enrollment, int epoch, long lastSeq, String cadence, int version, String state) {}

    /// Begins the enrollment that follows `before`, once.
    ///
    /// @param before the snapshot of the enrollment that ends, with its last lines
    /// @param next   the state that the new one begins with
    @Transactional
    public Result handOver(Snapshots.Snapshot before, String cadence, SequenceState next) {
        locks.holdDeal(before.dealId());
        Now now = now(before.dealId());
        if (now.epoch() != before.epoch()) throw new IllegalStateException("A newer run follows this deal");
        if (now.enrollment() == next.enrollment()) return begun(now);
        if (now.lastSeq() > before.seq()) return new Result.NewsFirst();
        Optional<Cadences.Published> published = cadences.find(cadence);
        if (published.isEmpty()) return new Result.NoSuchCadence();
        CadencePlan plan = published.get().plan();
        snapshots.tell(before.story());
        log.letGo(before.dealId());
        begin(before, plan, next);
        return new Result.Begun(plan, next);
    }

    private void begin(Snapshots.Snapshot before, CadencePlan plan, SequenceState next) {
        // The gate was held by the answer that hands over; what people closed stays closed.
        jdbc.sql("""
                update deal set enrollment = :enrollment, cadence = :cadence, cadence_version = :version,
                       state = :state::jsonb, state_seq = :seq, phase = 'running',
                       gate = case when gate = 'held' then 'open' else gate end
                where id = :deal
                """)
                .param("enrollment", next.enrollment())
                .param("cadence", plan.name())
                .param("version", plan.version())
                .param("state", DealLog.json(next))
                .param("seq", before.seq())
                .param("deal", before.dealId())
                .update();
    }

    private Result begun(Now now) {
        CadencePlan plan = cadences.find(now.cadence() + "@" + now.version())
                .orElseThrow(() -> new IllegalStateException("A deal's cadence version is never deleted"))
                .plan();
        return new Result.Begun(plan, Outbox.read(now.state(), SequenceState.class));
    }

    private Now now(String dealId) {
        return jdbc.sql("select enrollment, epoch, last_seq, cadence, cadence_version, state from deal where id = ?")
                .param(dealId)
                .query((row, n) -> new Now(
                        row.getInt("enrollment"),
                        row.getInt("epoch"),
                        row.getLong("last_seq"),
                        row.getString("cadence"),
                        row.getInt("cadence_version"),
                        row.getString("state")))
                .single();
    }
}
