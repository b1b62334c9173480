package dev.followthrough.store.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.deal.DealOutbox.Logged;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The numbered log of what happened to a deal from outside. A row is written under the deal's lock, in the
/// transaction of its effect, and is in force from its commit; telling the workflow comes after.
@Repository
public class DealLog {
    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final BusinessClock clock;

    public DealLog(JdbcClient jdbc, Tasks tasks, BusinessClock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Must run inside a transaction that holds the deal ([SubjectLocks]).
    ///
    /// A pause with an end must not open what only a person may open: a held deal stays held.
    ///
    /// @param sourceId what the source calls this happening; the same one twice is recorded once
    /// @return its number, or empty when it was known already or the deal has ended
    public OptionalLong append(String dealId, String sourceId, String actor, SequenceEvent event) {
        return append(dealId, sourceId, actor, event, null);
    }

    /// @param evidence what it rests on, or why a person did it, in words; they stay here
    public OptionalLong append(
            String dealId, String sourceId, String actor, SequenceEvent event, @Nullable String evidence) {
        GateEffect effect = GateEffect.of(event);
        var written = jdbc.sql("""
                with was as (select gate from deal where id = :deal),
                numbered as (
                    update deal set last_seq = last_seq + 1,
                           gate = case when :gate = 'paused' and gate in ('held', 'taken-over') then gate else coalesce(:gate, gate) end,
                           phase = case when :gate = 'open' then 'running' when :gate = 'held' and phase = 'running' then 'held' else phase end,
                           gate_until = case when :gate is null then gate_until else :until end
                    where id = :deal and gate <> 'stopped'
                      and not exists (select from deal_log where source_id = :source)
                    returning last_seq)
                insert into deal_log (deal_id, seq, source_id, kind, event, actor, recorded_at, evidence)
                select :deal, last_seq, :source, :kind, :event::jsonb, :actor, :at, :evidence from numbered
                returning seq, (select gate from was) was
                """)
                .param("gate", effect.gate(), java.sql.Types.VARCHAR)
                .param(
                        "until",
                        effect.until() == null ? null : Timestamp.from(effect.until()),
                        java.sql.Types.TIMESTAMP)
                .param("deal", dealId)
                .param("source", sourceId)
                .param("kind", event.name())
                .param("event", json(event))
                .param("actor", actor)
                .param("at", Timestamp.from(clock.now()))
                .param("evidence", evidence, java.sql.Types.VARCHAR)
                .query((row, n) -> new Written(row.getLong("seq"), row.getString("was")))
                .optional();
        // Who sets a deal free that runs already changes nothing.
        boolean changesNothing = written.isPresent()
                && "open".equals(effect.gate())
                && written.get().was().equals("open");
        if (written.isPresent() && effect.outdates()) {
            if (changesNothing) rejectionsStand(dealId);
            else letGo(dealId);
        }
        if (written.isPresent() && "open".equals(effect.gate())) tasks.holdDecided(dealId);
        return written.map(row -> OptionalLong.of(row.seq())).orElse(OptionalLong.empty());
    }

    /// What was rejected before is not to be brought back any more.
    private void rejectionsStand(String dealId) {
        jdbc.sql("update draft set retractable = false where deal_id = ? and retractable")
                .param(dealId)
                .update();
    }

    private record Written(long seq, String was) {}

    /// A draft that rests on what was true before is nobody's to approve any more, and the minute of the
    /// mailbox that its touch had booked is somebody else's to take: whatever comes next is planned anew.
    public void letGo(String dealId) {
        rejectionsStand(dealId);
        jdbc.sql("""
                with free as (
                    delete from mailbox_minute m where m.deal_id = :deal
                    and not exists (select from delivery l where (l.deal_id, l.enrollment, l.ordinal) = (m.deal_id, m.enrollment, m.ordinal)
                                    and l.state <> 'claimed'))
                update draft set state = 'withdrawn' where deal_id = :deal and state in ('drafted', 'waiting', 'cleared', 'approved')
                and not exists (select from delivery l where l.draft_id = draft.id and l.state <> 'claimed')
                """).param("deal", dealId).update();
    }

    public List<Logged> since(String dealId, long seq) {
        return jdbc.sql("select * from deal_log where deal_id = ? and seq > ? order by seq limit 500")
                .param(dealId)
                .param(seq)
                .query(DealLog::entry)
                .list();
    }

    static Logged entry(ResultSet row, int n) throws SQLException {
        return new Logged(
                row.getString("deal_id"),
                row.getLong("seq"),
                row.getString("source_id"),
                read(row.getString("event")),
                row.getString("actor"));
    }

    static String json(Object value) {
        try {
            return SequenceJson.MAPPER
                    .writerFor(value instanceof SequenceEvent ? SequenceEvent.class : value.getClass())
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /// A happening as [Deals.Happening] has it.
    public static SequenceEvent read(String json) {
        try {
            return SequenceJson.MAPPER.readValue(json, SequenceEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the deal log cannot be read", e);
        }
    }
}
