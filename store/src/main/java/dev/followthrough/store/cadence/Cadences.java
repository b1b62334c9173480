package dev.followthrough.store.cadence;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Published cadence versions. A version never changes; the same content published again is the same version.
@Repository
public class Cadences {
    private final JdbcClient jdbc;

    public Cadences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Published(CadencePlan plan, String source, Instant at, String by) {}

    /// Whoever publishes or proposes a version of this cadence comes after the one before. Must run inside a
    /// transaction.
    public void hold(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 11))")
                .param(name)
                .query((row, n) -> 1)
                .single();
    }

    @Transactional
    public Published publish(CadencePlan plan, String source, String by) {
        hold(plan.name());
        return byHash(plan.name(), plan.hash()).orElseGet(() -> insert(plan, source, by));
    }

    private Published insert(CadencePlan plan, String source, String by) {
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from cadence_version where name = ?")
                .param(plan.name())
                .query(Integer.class)
                .single();
        CadencePlan numbered = plan.published(version);
        return jdbc.sql("""
                insert into cadence_version (name, version, hash, source, plan, published_by)
                values (?, ?, ?, ?, ?::jsonb, ?) returning *
                """)
                .params(plan.name(), version, plan.hash(), source, write(numbered), by)
                .query(Cadences::published)
                .single();
    }

    /// @param reference `name@version`, or a bare name for its newest version
    public Optional<Published> find(String reference) {
        int at = reference.lastIndexOf('@');
        if (at < 0) {
            return jdbc.sql("select * from cadence_version where name = ? order by version desc limit 1")
                    .param(reference)
                    .query(Cadences::published)
                    .optional();
        }
        String version = reference.substring(at + 1);
        if (!version.matches("[1-9][0-9]{0,8}")) return Optional.empty();
        return jdbc.sql("select * from cadence_version where name = ? and version = ?")
                .params(reference.substring(0, at), Integer.parseInt(version))
                .query(Cadences::published)
                .optional();
    }

    /// The plan that a deal is enrolled on.
    public CadencePlan ofDeal(String dealId) {
        return jdbc.sql("""
                select v.* from deal d join cadence_version v on v.name = d.cadence and v.version = d.cadence_version
                where d.id = ?
                """).param(dealId).query(Cadences::published).single().plan();
    }

    public List<Published> all() {
        return jdbc.sql("select * from cadence_version order by name, version")
                .query(Cadences::published)
                .list();
    }

    /// The version with this content.
    public Optional<Published> byHash(String name, String hash) {
        return jdbc.sql("select * from cadence_version where name = ? and hash = ?")
                .params(name, hash)
                .query(Cadences::published)
                .optional();
    }

    private static Published published(ResultSet row, int n) throws SQLException {
        try {
            return new Published(
                    SequenceJson.MAPPER.readValue(row.getString("plan"), CadencePlan.class),
                    row.getString("source"),
                    row.getTimestamp("published_at").toInstant(),
                    row.getString("published_by"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published cadence cannot be read", e);
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
