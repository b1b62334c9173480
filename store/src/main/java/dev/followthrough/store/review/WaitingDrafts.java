package dev.followthrough.store.review;

import dev.followthrough.store.timing.BusinessClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for a person's decision, what matters most first: what expires within hours, then strategic
/// deals, then what the deal is worth, then what expires first.
@Repository
public class WaitingDrafts {
    /// What expires sooner than that comes first, whatever it is worth.
    public static final Duration SOON = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public WaitingDrafts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param amount    as the deal has it, in its own currency
    /// @param reasons   why it must be read, as JSON
    /// @param expiresAt then nothing is sent; null: never
    /// @param due       when the touch is to leave
    public record Waiting(
            String draftId,
            String dealId,
            String deal,
            String account,
            String recipient,
            String kind,
            String subject,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            boolean strategic,
            String reasons,
            @Nullable Instant expiresAt,
            @Nullable Instant due,
            @Nullable Instant snoozedUntil,
            @Nullable String handedTo) {}

    /// @param personId whose: of their deals, of those they stand in for, or handed to them; null:
    /// everybody's
    /// @param snoozed  only those that were put off, else only those that were not
    public List<Waiting> of(@Nullable String personId, boolean snoozed, int most) {
        return jdbc.sql("""
                select dr.id, dr.deal_id, d.name deal, a.name account, c.name recipient, dr.kind, dr.subject, d.amount, d.currency,
                       d.strategic, dr.reasons, dr.expires_at, t.due, dr.snoozed_until, h.name handed_to
                from draft dr
                join deal d on d.id = dr.deal_id join account a on a.id = d.account_id join contact c on c.id = dr.contact_id
                left join touch t on (t.deal_id, t.enrollment, t.ordinal) = (dr.deal_id, dr.enrollment, dr.ordinal)
                left join person h on h.id = dr.handed_to
                where dr.state = 'waiting' and (dr.expires_at is null or dr.expires_at > :now)
                  and (:person::text is null or dr.handed_to = :person
                       or exists (select from draft_approval f where f.draft_id = dr.id and f.hash = dr.hash and f.person_id <> :person)
                           and exists (select from person m where m.id = :person and m.role = 'manager')
                       or dr.handed_to is null and (:person in (d.owner_id, d.delegate_id) or d.owner_id in (select stood_in_for(:person))))
                  and (coalesce(dr.snoozed_until, '-infinity') > :now) = :snoozed
                order by (dr.expires_at < :soon) desc nulls last, d.strategic desc, d.amount desc nulls last, dr.expires_at nulls last, dr.id
                limit :most
                """)
                .param("person", personId, Types.VARCHAR)
                .param("snoozed", snoozed)
                .param("now", Timestamp.from(clock.now()))
                .param("soon", Timestamp.from(clock.now().plus(SOON)))
                .param("most", most)
                .query(WaitingDrafts::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getString("id"),
                row.getString("deal_id"),
                row.getString("deal"),
                row.getString("account"),
                row.getString("recipient"),
                row.getString("kind"),
                row.getString("subject"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBoolean("strategic"),
                row.getString("reasons"),
                instant(row, "expires_at"),
                instant(row, "due"),
                instant(row, "snoozed_until"),
                row.getString("handed_to"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
