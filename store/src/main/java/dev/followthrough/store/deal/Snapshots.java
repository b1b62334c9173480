package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.delivery.Settled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the workflow knows, kept where Temporal's database is not needed to read it (G8): the sequence's state
/// after each closed touch, and the story so far.
@Repository
public class Snapshots {
    private final JdbcClient jdbc;

    public Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param seq number of the last log row that `state` has seen
    public record Snapshot(String dealId, int epoch, SequenceState state, long seq, StoryLines story) {}

    private static final String SAVED = """
            update deal set state = :state::jsonb, state_seq = :seq, phase = :phase,
                   gate = case when :phase = 'finished' then 'stopped' else gate end
            where id = :deal and epoch = :epoch and state_seq <= :seq
            """;

    /// A snapshot of an older epoch, or one that has seen less, changes nothing but the story.
    public void save(Snapshot snapshot) {
        saving("with " + StoryLines.KEPT + SAVED, snapshot).update();
    }

    /// Closes a touch: the ledger's last word on it and the sequence's state after it are one statement.
    ///
    /// @return false when the ledger has had its last word already; then the state is left alone too
    public boolean close(Snapshot snapshot, Settled settled) {
        String saved =
                ", saved as (" + SAVED + " and exists (select from settled)) select exists (select from settled)";
        return saving("with " + Settled.WRITTEN + ", " + StoryLines.KEPT + saved, snapshot)
                .params(settled.parameters())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec saving(String sql, Snapshot snapshot) {
        return jdbc.sql(sql)
                .params(snapshot.story().parameters())
                .param("deal", snapshot.dealId())
                .param("state", DealLog.json(snapshot.state()))
                .param("seq", snapshot.seq())
                .param("phase", snapshot.state().phase().word())
                .param("epoch", snapshot.epoch());
    }

    /// Keeps lines of the story, when nothing else is to be written.
    public void tell(StoryLines story) {
        if (story.lines().isEmpty()) return;
        jdbc.sql("with " + StoryLines.KEPT + "select 1")
                .params(story.parameters())
                .query((row, n) -> 1)
                .single();
    }

    /// Marks a deal as finished, with its open work withdrawn.
    public void finish(Snapshot snapshot, Phase.Finished finished) {
        save(snapshot);
        jdbc.sql(
                        "update draft set state = 'withdrawn' where deal_id = ? and state in ('drafted', 'waiting', 'cleared', 'approved')"
                                + " and not exists (select from delivery l where l.draft_id = draft.id)")
                .param(snapshot.dealId())
                .update();
        jdbc.sql(
                        "update task set state = 'withdrawn', outcome = ? where deal_id = ? and state = 'open' and ordinal is not null")
                .param(finished.reason().words())
                .param(snapshot.dealId())
                .update();
    }
}
