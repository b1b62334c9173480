package dev.followthrough.store.cadence.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.cadence.migration.MovePreview.NextTouch;
import dev.followthrough.domain.cadence.migration.WhyNotMoved;
import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Place;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.deal.DealLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how a deal stands.
@Component
class WhereDealsStand {
    /// All that a preview rests on.
    private static final String EVERYTHING = "cadence cadence_version enrollment epoch gate gate_until state last_seq"
            + " ordinal step due leaving in_review with_person";

    private final JdbcClient jdbc;
    private final DealLog log;

    WhereDealsStand(JdbcClient jdbc, DealLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /// What is looked at in the database.
    ///
    /// @param ordinal   of the latest touch that an hour was found for and that has not been handed to a
    /// server
    /// @param leaving   a mail was handed to a server, and nothing is known of it yet
    /// @param inReview  ordinal of the latest draft that its owner was given; 0: none
    /// @param withPerson of the latest task that is open; 0: none
    private record Row(
            String cadence,
            int version,
            String gate,
            String state,
            long stateSeq,
            long lastSeq,
            int ordinal,
            @Nullable NextTouch planned,
            @Nullable String zone,
            boolean leaving,
            int inReview,
            int withPerson,
            String everything) {}

    /// @param plan the version that it is thought to follow
    Standing of(String dealId, CadencePlan plan) {
        Row row = row(dealId);
        boolean follows = row.cadence().equals(plan.name()) && row.version() == plan.version();
        SequenceState state = follows ? state(dealId, plan, row) : null;
        int made = state == null ? 0 : made(state);
        return new Standing(
                dealId,
                row.gate(),
                state,
                row.ordinal() > made ? row.planned() : null,
                row.zone() == null ? ZoneId.of("UTC") : ZoneId.of(row.zone()),
                print(row.everything()),
                inTheWay(row, made));
    }

    private static @Nullable WhyNotMoved inTheWay(Row row, int made) {
        if (row.leaving()) return WhyNotMoved.LEAVING;
        if (row.inReview() > made) return WhyNotMoved.IN_REVIEW;
        return row.withPerson() > made ? WhyNotMoved.WITH_PERSON : null;
    }

    private SequenceState state(String dealId, CadencePlan plan, Row row) {
        Sequence sequence = new Sequence(plan);
        SequenceState state = read(row.state());
        for (DealOutbox.Logged happening : log.since(dealId, row.stateSeq())) {
            state = sequence.on(state, happening.event()).state();
        }
        return passedOver(plan, state, row);
    }

    /// Ordinal of the latest touch that lies behind.
    private static int made(SequenceState state) {
        return state.current() == null ? state.ordinal() : state.ordinal() - 1;
    }

    /// Steps that the workflow has passed over since it saved its state show by the touch that it has
    /// planned.
    private static SequenceState passedOver(CadencePlan plan, SequenceState state, Row row) {
        NextTouch next = row.planned();
        if (next == null || row.ordinal() != made(state) + 1) return state;
        int planned = IntStream.range(0, plan.steps().size())
                .filter(i -> plan.steps().get(i).id().equals(next.step()))
                .findFirst()
                .orElse(-1);
        return planned > state.nextStep() ? new Place(planned, state.anchor(), null, 0).in(state) : state;
    }

    private Row row(String dealId) {
        return jdbc.sql("""
                select d.*, t.ordinal, t.step, t.channel, t.due, t.why, c.zone,
                    exists (select from delivery l where l.deal_id = d.id and l.state = 'handed_off') leaving,
                    (select coalesce(max(r.ordinal), 0) from draft r where r.deal_id = d.id and r.enrollment = d.enrollment
                     and r.state in ('drafted', 'waiting', 'approved')) in_review,
                    (select coalesce(max(k.ordinal), 0) from task k where k.deal_id = d.id and k.enrollment = d.enrollment
                     and k.state = 'open') with_person
                from deal d
                left join lateral (select * from touch t where t.deal_id = d.id and t.enrollment = d.enrollment
                    and not exists (select from delivery l where (l.deal_id, l.enrollment, l.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                                    and l.state <> 'claimed')
                    order by t.ordinal desc limit 1) t on true
                left join lateral (select c.zone from deal_contact dc join contact c on c.id = dc.contact_id
                    where dc.deal_id = d.id order by dc.position limit 1) c on true
                where d.id = ?
                """).param(dealId).query(WhereDealsStand::row).single();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String step = row.getString("step");
        Timestamp due = row.getTimestamp("due");
        var planned = step == null
                ? null
                : new NextTouch(due.toInstant(), step, row.getString("channel"), row.getString("why"));
        return new Row(
                String.valueOf(row.getString("cadence")),
                row.getInt("cadence_version"),
                row.getString("gate"),
                row.getString("state"),
                row.getLong("state_seq"),
                row.getLong("last_seq"),
                row.getInt("ordinal"),
                planned,
                row.getString("zone"),
                row.getBoolean("leaving"),
                row.getInt("in_review"),
                row.getInt("with_person"),
                everything(row));
    }

    private static String everything(ResultSet row) throws SQLException {
        var all = new StringJoiner("|");
        for (String column : EVERYTHING.split(" ")) all.add(column + "=" + row.getString(column));
        return all.toString();
    }

    private static String print(String everything) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(everything.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static SequenceState read(String json) {
        try {
            return SequenceJson.MAPPER.readValue(json, SequenceState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deal's state cannot be read", e);
        }
    }
}
