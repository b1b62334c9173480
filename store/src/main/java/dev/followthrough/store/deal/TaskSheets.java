package dev.followthrough.store.deal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.store.timing.BusinessClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Open work with all that whoever does it wants to know of its deal (M29; seeds E, "Required inputs").
@Repository
public class TaskSheets {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public TaskSheets(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param contact  null: the deal has nobody
    /// @param last     when we last spoke, over which channel, about what
    /// @param attempts touches without an answer so far
    /// @param angle    what the touch is about: its step; null: it is no touch
    /// @param cadence  `name@version`; null: none follows it
    public record Sheet(
            String id,
            String kind,
            Instant due,
            String reason,
            @Nullable String script,
            String owner,
            String dealId,
            String deal,
            String account,
            String stage,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable Contact contact,
            Last last,
            @Nullable String promisedStep,
            @Nullable String objection,
            int attempts,
            @Nullable String angle,
            @Nullable String cadence,
            @Nullable String draftId) {

        /// Whether what comes of it is recorded as the outcome of a call, or of another touch of a person's.
        public boolean isTouch() {
            return angle != null;
        }
    }

    public record Contact(
            String id, String name, String email, @Nullable String phone, String role, ZoneId zone) {}

    public record Last(@Nullable Instant at, String channel, String topic) {}

    /// What is overdue comes first, then by its time.
    ///
    /// @param personId whose deals, or whose task; null: everybody's
    /// @param kind     only of this kind; null: of any
    public List<Sheet> open(@Nullable String personId, @Nullable String kind, int most) {
        return jdbc.sql(Tasks.MINE + """
                , first as (
                    select id from mine where :kind::text is null or kind = :kind order by due >= :now, due, id limit :most)
                select t.*, p.name owner_name, d.name deal, a.name account, d.stage, d.amount, d.currency, d.promised_step, d.objection,
                       d.last_interaction, d.cadence || '@' || d.cadence_version follows, coalesce((d.state ->> 'silent')::int, d.attempts_before) attempts,
                       u.step, c.id contact_id, c.name contact, c.email, c.phone, c.role, c.zone,
                       case t.kind when 'answer' then (select r.id from draft r
                            where r.deal_id = t.deal_id and r.kind = 'answer' and r.state = 'waiting' limit 1) end draft
                from first f join task t on t.id = f.id join deal d on d.id = t.deal_id join account a on a.id = d.account_id join person p on p.id = t.owner_id
                left join touch u on (u.deal_id, u.enrollment, u.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                left join lateral (
                    select c.* from contact c join deal_contact dc on dc.contact_id = c.id and dc.deal_id = d.id
                    order by c.id = u.contact_id desc nulls last, dc.position limit 1) c on true
                order by t.due >= :now, t.due, t.id
                """)
                .param("person", personId, Types.VARCHAR)
                .param("kind", kind, Types.VARCHAR)
                .param("now", Timestamp.from(clock.now()))
                .param("most", most)
                .query(TaskSheets::sheet)
                .list();
    }

    /// How much there is of each kind.
    public Map<String, Long> kinds(@Nullable String personId) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(Tasks.MINE + "select kind, count(*) n from mine group by kind")
                .param("person", personId, Types.VARCHAR)
                .query((row, n) -> counts.put(row.getString("kind"), row.getLong("n")))
                .list();
        return counts;
    }

    private static Sheet sheet(ResultSet row, int n) throws SQLException {
        return new Sheet(
                row.getString("id"),
                row.getString("kind"),
                row.getTimestamp("due").toInstant(),
                row.getString("reason"),
                row.getString("script"),
                row.getString("owner_name"),
                row.getString("deal_id"),
                row.getString("deal"),
                row.getString("account"),
                row.getString("stage"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                contact(row),
                last(Outbox.read(row.getString("last_interaction"), JsonNode.class)),
                row.getString("promised_step"),
                row.getString("objection"),
                row.getInt("attempts"),
                row.getString("step"),
                row.getString("follows"),
                row.getString("draft"));
    }

    private static @Nullable Contact contact(ResultSet row) throws SQLException {
        return row.getString("contact_id") == null
                ? null
                : new Contact(
                        row.getString("contact_id"),
                        row.getString("contact"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("role"),
                        ZoneId.of(row.getString("zone")));
    }

    private static Last last(JsonNode said) {
        String at = said.path("at").asText("");
        return new Last(
                at.isEmpty() ? null : Instant.parse(at),
                said.path("channel").asText(""),
                said.path("topic").asText(""));
    }
}
