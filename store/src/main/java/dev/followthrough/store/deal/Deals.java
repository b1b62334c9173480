package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.SequenceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deals as people look at them.
@Repository
public class Deals {
    private final JdbcClient jdbc;

    public Deals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cadence `name@version`; null: none has followed it yet
    /// @param phase where the sequence stands by its latest snapshot
    /// @param gate  what the gate says right now
    public record Deal(
            String id,
            String name,
            String account,
            String ownerId,
            @Nullable String delegateId,
            String stage,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String cadence,
            String phase,
            String gate,
            @Nullable Instant gateUntil,
            int epoch,
            SequenceState state,
            @Nullable NextTouch nextTouch) {}

    public record NextTouch(int ordinal, String step, String channel, Instant due, String why) {}

    /// @param evidence what it rests on, or why a person did it, in words; null: it speaks for itself
    public record Happening(
            String kind,
            String actor,
            String event,
            @Nullable String evidence) {}

    public record Line(Instant at, String what, String why) {}

    private static final String SELECT = """
            select d.*, a.name account, t.ordinal, t.step, t.channel, t.due, t.why
            from deal d join account a on a.id = d.account_id
            left join lateral (select * from touch t where t.deal_id = d.id and t.enrollment = d.enrollment
                and not exists (select from delivery l where (l.deal_id, l.enrollment, l.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                                and l.state <> 'claimed')
                order by t.ordinal desc limit 1) t on d.gate in ('open', 'paused') and d.phase <> 'finished'
            """;

    public Optional<Deal> byId(String id) {
        return jdbc.sql(SELECT + " where d.id = ?").param(id).query(Deals::deal).optional();
    }

    /// What happened to a deal from outside, in order.
    public List<Happening> happenings(String dealId) {
        return jdbc.sql("select kind, actor, event, evidence from deal_log where deal_id = ? order by seq")
                .param(dealId)
                .query((row, n) ->
                        new Happening(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /// What was decided, and why, in order.
    public List<Line> story(String dealId) {
        return jdbc.sql("select at, what, why from deal_story where deal_id = ? order by enrollment, n")
                .param(dealId)
                .query((row, n) -> new Line(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }

    public void rate(String dealId, @Nullable String segment, @Nullable String score, List<String> marks) {
        jdbc.sql("update deal set segment = ?, score = ?, marks = ? where id = ?")
                .params(Arrays.asList(segment, score, marks.toArray(String[]::new), dealId))
                .update();
    }

    /// How the owner wants the next touch, in their own words.
    public void wish(String dealId, @Nullable String words) {
        jdbc.sql("update deal set wish = ? where id = ?")
                .params(Arrays.asList(words, dealId))
                .update();
    }

    private static Deal deal(ResultSet row, int n) throws SQLException {
        Timestamp until = row.getTimestamp("gate_until");
        var amount = row.getBigDecimal("amount");
        return new Deal(
                row.getString("id"),
                row.getString("name"),
                row.getString("account"),
                row.getString("owner_id"),
                row.getString("delegate_id"),
                row.getString("stage"),
                amount == null ? null : amount.toPlainString(),
                row.getString("currency"),
                row.getString("cadence") == null
                        ? null
                        : row.getString("cadence") + "@" + row.getInt("cadence_version"),
                row.getString("phase"),
                row.getString("gate"),
                until == null ? null : until.toInstant(),
                row.getInt("epoch"),
                Outbox.read(row.getString("state"), SequenceState.class),
                row.getString("step") == null
                        ? null
                        : new NextTouch(
                                row.getInt("ordinal"),
                                row.getString("step"),
                                row.getString("channel"),
                                row.getTimestamp("due").toInstant(),
                                row.getString("why")));
    }
}
