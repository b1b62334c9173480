package dev.followthrough.store.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.SequenceState;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which deals need a workflow: the new ones, and those whose workflow is gone (G8). A deal's epoch counts its
/// workflows
/// that were started from here; the gate lets only the newest send.
@Repository
public class DealStarts {
    private final JdbcClient jdbc;

    public DealStarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everything that a workflow is started with.
    public record Start(
            String dealId, int epoch, CadencePlan plan, SequenceState state, long seq, Pace pace, int storyLines) {}

    public List<String> waiting(int most) {
        return jdbc.sql("select id from deal where started_epoch < epoch and phase <> 'finished' order by id limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    public Optional<Start> of(String dealId) {
        return jdbc.sql("""
                select d.id, d.epoch, d.state, d.state_seq, d.pace, v.plan,
                       (select coalesce(max(n), 0) from deal_story s where s.deal_id = d.id and s.enrollment = d.enrollment) lines
                from deal d join cadence_version v on v.name = d.cadence and v.version = d.cadence_version
                where d.id = ? and d.phase <> 'finished'
                """)
                .param(dealId)
                .query((row, n) -> new Start(
                        row.getString("id"),
                        row.getInt("epoch"),
                        read(row.getString("plan"), CadencePlan.class),
                        read(row.getString("state"), SequenceState.class),
                        row.getLong("state_seq"),
                        new Pace(row.getLong("pace")),
                        row.getInt("lines")))
                .optional();
    }

    public void started(String dealId, int epoch) {
        jdbc.sql("update deal set started_epoch = ? where id = ? and started_epoch < ?")
                .param(epoch)
                .param(dealId)
                .param(epoch)
                .update();
    }

    /// Temporal does not know this deal's workflow any more: the next one has a higher epoch.
    public void lost(String dealId, int epoch) {
        jdbc.sql("update deal set epoch = epoch + 1 where id = ? and epoch = ? and phase <> 'finished'")
                .param(dealId)
                .param(epoch)
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
