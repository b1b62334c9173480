package dev.followthrough.store.cadence.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Proposals to publish. What is approved is what was compared: a proposal whose base is no longer the newest
/// version has to be made again.
@Repository
public class Proposals {
    private final JdbcClient jdbc;
    private final Cadences cadences;
    private final BusinessClock clock;

    Proposals(JdbcClient jdbc, Cadences cadences, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cadences = cadences;
        this.clock = clock;
    }

    /// What became of a decision.
    public sealed interface Result {
        record Done(Proposal proposal) implements Result {}

        /// Somebody has decided on it before.
        record Decided(Proposal proposal) implements Result {}

        /// Nobody approves what they proposed.
        record Own() implements Result {}

        /// @param newest a version that was published since
        record Outdated(String newest) implements Result {}
    }

    /// The same content proposed again is the same proposal.
    @Transactional
    public Proposal propose(CadencePlan plan, String source, String by, @Nullable String reason) {
        cadences.hold(plan.name());
        jdbc.sql("""
                insert into cadence_proposal (id, name, base_version, hash, source, plan, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (name, hash) where state = 'open' do nothing
                """)
                .params(Arrays.asList(
                        Ids.next("v"),
                        plan.name(),
                        newest(plan.name()),
                        plan.hash(),
                        source,
                        write(plan),
                        reason,
                        by,
                        Timestamp.from(clock.now())))
                .update();
        return jdbc.sql("select * from cadence_proposal where name = ? and hash = ? and state = 'open'")
                .params(plan.name(), plan.hash())
                .query(Proposals::proposal)
                .single();
    }

    @Transactional
    public Result approve(String id, String by) {
        Proposal asked = held(id);
        if (!asked.isOpen()) return new Result.Decided(asked);
        if (asked.proposedBy().equals(by)) return new Result.Own();
        int newest = newest(asked.name());
        if (newest != asked.base()) return new Result.Outdated(asked.name() + "@" + newest);
        Cadences.Published published = cadences.publish(asked.plan(), asked.source(), by);
        return new Result.Done(decide(id, "approved", by, null, published.plan().version()));
    }

    /// Its proposer takes it back by this.
    @Transactional
    public Result decline(String id, String by, @Nullable String answer) {
        Proposal asked = held(id);
        if (!asked.isOpen()) return new Result.Decided(asked);
        String state = asked.proposedBy().equals(by) ? "withdrawn" : "declined";
        return new Result.Done(decide(id, state, by, answer, null));
    }

    private Proposal held(String id) {
        cadences.hold(byId(id).orElseThrow().name());
        return byId(id).orElseThrow();
    }

    private Proposal decide(String id, String state, String by, @Nullable String answer, @Nullable Integer version) {
        return jdbc.sql("""
                update cadence_proposal set state = ?, decided_by = ?, decided_at = ?, answer = ?, version = ?
                where id = ? returning *
                """)
                .params(Arrays.asList(state, by, Timestamp.from(clock.now()), answer, version, id))
                .query(Proposals::proposal)
                .single();
    }

    public Optional<Proposal> byId(String id) {
        return jdbc.sql("select * from cadence_proposal where id = ?")
                .param(id)
                .query(Proposals::proposal)
                .optional();
    }

    /// Newest first.
    ///
    /// @param name  of a cadence; null: of any
    /// @param state null: any
    /// @param after the one that the page before ended with; null: from the newest
    public List<Proposal> list(@Nullable String name, @Nullable String state, @Nullable String after, int most) {
        return jdbc.sql("""
                select * from cadence_proposal
                where (:name::text is null or name = :name) and (:state::text is null or state = :state)
                  and (:after::text is null
                       or (proposed_at, id) < (select proposed_at, id from cadence_proposal where id = :after))
                order by proposed_at desc, id desc limit :most
                """)
                .param("name", name, java.sql.Types.VARCHAR)
                .param("state", state, java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.VARCHAR)
                .param("most", most)
                .query(Proposals::proposal)
                .list();
    }

    private int newest(String name) {
        return cadences.find(name).map(published -> published.plan().version()).orElse(0);
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Proposal(
                row.getString("id"),
                row.getString("name"),
                row.getInt("base_version"),
                read(row.getString("plan")),
                row.getString("source"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("state"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("answer"),
                row.getObject("version", Integer.class));
    }

    private static CadencePlan read(String json) {
        try {
            return SequenceJson.MAPPER.readValue(json, CadencePlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proposed cadence cannot be read", e);
        }
    }

    private static String write(CadencePlan plan) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A compiled cadence cannot be written", e);
        }
    }
}
