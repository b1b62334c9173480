package dev.followthrough.store.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.SequenceState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox is no table of its own: a deal whose epoch has not been started, and a log row without its signal's
/// time, are the orders themselves.
@Repository
public class Outbox implements DealOutbox {
    private final JdbcClient jdbc;

    public Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> toStart(int most) {
        return jdbc.sql("select id from deal where started_epoch < epoch and phase <> 'finished' order by id limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<Beginning> beginning(String dealId) {
        return jdbc.sql("""
                select d.id, d.epoch, d.state, d.state_seq, d.pace, v.plan,
                       (select coalesce(max(n), 0) from deal_story s where s.deal_id = d.id and s.enrollment = d.enrollment) lines
                from deal d join cadence_version v on v.name = d.cadence and v.version = d.cadence_version
                where d.id = ? and d.phase <> 'finished'
                """)
                .param(dealId)
                .query((row, n) -> new Beginning(
                        row.getString("id"),
                        row.getInt("epoch"),
                        read(row.getString("plan"), CadencePlan.class),
                        read(row.getString("state"), SequenceState.class),
                        row.getLong("state_seq"),
                        new Pace(row.getLong("pace")),
                        row.getInt("lines")))
                .optional();
    }

    @Override
    public void started(String dealId, int epoch) {
        jdbc.sql("update deal set started_epoch = ? where id = ? and started_epoch < ?")
                .params(epoch, dealId, epoch)
                .update();
    }

    @Override
    public void lost(String dealId, int epoch) {
        jdbc.sql("update deal set epoch = epoch + 1 where id = ? and epoch = ? and phase <> 'finished'")
                .params(dealId, epoch)
                .update();
    }

    @Override
    public long following() {
        return jdbc.sql("select count(*) from deal where phase <> 'finished' and started_epoch = epoch")
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> following(String after, int most) {
        return jdbc.sql(
                        "select id from deal where phase <> 'finished' and started_epoch = epoch and id > ? order by id limit ?")
                .params(after, most)
                .query(String.class)
                .list();
    }

    /// What was recorded a moment ago is being told by whoever recorded it; only what was left lying is swept up.
    @Override
    public List<String> toSignal(int most) {
        return jdbc.sql("""
                select distinct l.deal_id from deal_log l join deal d on d.id = l.deal_id
                where l.signalled_at is null and l.recorded_real < clock_timestamp() - interval '1 second'
                  and d.started_epoch = d.epoch limit ?
                """).param(most).query(String.class).list();
    }

    @Override
    public List<Logged> unsignalled(String dealId) {
        return jdbc.sql("select * from deal_log where deal_id = ? and signalled_at is null order by seq limit 200")
                .param(dealId)
                .query(DealLog::entry)
                .list();
    }

    @Override
    public void signalled(String dealId, Collection<Long> seqs) {
        jdbc.sql("update deal_log set signalled_at = now() where deal_id = ? and seq = any(?)")
                .params(dealId, seqs.toArray(Long[]::new))
                .update();
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return SequenceJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
