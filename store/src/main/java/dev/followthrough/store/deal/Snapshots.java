package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import java.util.List;
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

    /// @param seq      number of the last log row that `state` has seen
    /// @param firstLine number of the first of `story`; repeating a line changes nothing
    public record Snapshot(
            String dealId, int epoch, SequenceState state, long seq, int firstLine, List<StoryLine> story) {}

    /// A snapshot of an older epoch, or one that has seen less, changes nothing but the story.
    public void save(Snapshot snapshot) {
        jdbc.sql("""
                with lines as (
                    insert into deal_story (deal_id, enrollment, n, at, what, why)
                    select :deal, :enrollment, :first + i - 1, at, what, why
                    from unnest(:at::timestamptz[], :what::text[], :why::text[]) with ordinality as l (at, what, why, i)
                    on conflict do nothing)
                update deal set state = :state::jsonb, state_seq = :seq, phase = :phase,
                       gate = case when :phase = 'finished' then 'stopped' else gate end
                where id = :deal and epoch = :epoch and state_seq <= :seq
                """)
                .param("deal", snapshot.dealId())
                .param("enrollment", snapshot.state().enrollment())
                .param("first", snapshot.firstLine())
                .param(
                        "at",
                        snapshot.story().stream().map(l -> l.at().toString()).toArray(String[]::new))
                .param("what", snapshot.story().stream().map(StoryLine::what).toArray(String[]::new))
                .param("why", snapshot.story().stream().map(StoryLine::why).toArray(String[]::new))
                .param("state", DealLog.json(snapshot.state()))
                .param("seq", snapshot.seq())
                .param("phase", snapshot.state().phase().word())
                .param("epoch", snapshot.epoch())
                .update();
    }

    /// Keeps lines of the story; repeating a line changes nothing.
    ///
    /// @param first number of the first of them
    public void tell(String dealId, int enrollment, int first, List<StoryLine> story) {
        if (story.isEmpty()) return;
        jdbc.sql("""
                insert into deal_story (deal_id, enrollment, n, at, what, why)
                select :deal, :enrollment, :first + i - 1, at, what, why
                from unnest(:at::timestamptz[], :what::text[], :why::text[]) with ordinality as l (at, what, why, i)
                on conflict do nothing
                """)
                .param("deal", dealId)
                .param("enrollment", enrollment)
                .param("first", first)
                .param("at", story.stream().map(l -> l.at().toString()).toArray(String[]::new))
                .param("what", story.stream().map(StoryLine::what).toArray(String[]::new))
                .param("why", story.stream().map(StoryLine::why).toArray(String[]::new))
                .update();
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
