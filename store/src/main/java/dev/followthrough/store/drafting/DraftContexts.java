package dev.followthrough.store.drafting;

import dev.followthrough.store.delivery.TouchKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a draft is made from, as it is known now.
@Repository
public class DraftContexts {
    private final JdbcClient jdbc;

    public DraftContexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param lastInteraction JSON of [dev.followthrough.store.deal.NewDeal.LastInteraction]
    /// @param lastDraft       the newest revision of this touch's draft, if it was drafted before
    public record Context(
            String account,
            @Nullable String industry,
            String ownerName,
            String companyName,
            String contactId,
            String contactName,
            String contactEmail,
            String contactRole,
            String language,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            boolean strategic,
            @Nullable String objection,
            @Nullable String promisedStep,
            String lastInteraction,
            int attemptsBefore,
            Instant due,
            @Nullable LastDraft lastDraft) {}

    public record LastDraft(
            String id, String state, @Nullable String instruction, Instant createdAt) {
        /// Made by an earlier try of the same order, and untouched since.
        public boolean isFresh(Instant orderedAt) {
            return isOf(orderedAt) && (state.equals("drafted") || state.equals("cleared"));
        }

        /// Made by an earlier try of the same order, and refused by the checks.
        public boolean wasRefused(Instant orderedAt) {
            return isOf(orderedAt) && state.equals("rejected");
        }

        private boolean isOf(Instant orderedAt) {
            return !createdAt.isBefore(orderedAt.truncatedTo(ChronoUnit.MICROS));
        }
    }

    public record FactRow(
            String id,
            String type,
            String label,
            String value,
            String visibility,
            String source,
            @Nullable Instant asOf) {}

    public record Sent(String subject, String body) {}

    public Optional<Context> of(TouchKey key) {
        return jdbc.sql("""
                select a.name account, a.industry, p.name owner, m.display_name, c.*, d.amount, d.currency, d.strategic,
                       d.objection, d.promised_step, d.last_interaction, d.attempts_before, t.due,
                       dr.id draft_id, dr.state draft_state, dr.instruction, dr.created_at draft_at
                from touch t join deal d on d.id = t.deal_id join account a on a.id = d.account_id
                join person p on p.id = d.owner_id join mailbox m on m.id = d.mailbox_id
                join contact c on c.id = t.contact_id
                left join lateral (select * from draft dr
                    where (dr.deal_id, dr.enrollment, dr.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                    order by dr.revision desc limit 1) dr on true
                where (t.deal_id, t.enrollment, t.ordinal) = (?, ?, ?)
                """)
                .params(key.dealId(), key.enrollment(), key.ordinal())
                .query((row, n) -> new Context(
                        row.getString("account"),
                        row.getString("industry"),
                        row.getString("owner"),
                        row.getString("display_name"),
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("role"),
                        row.getString("language"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getBoolean("strategic"),
                        row.getString("objection"),
                        row.getString("promised_step"),
                        row.getString("last_interaction"),
                        row.getInt("attempts_before"),
                        row.getTimestamp("due").toInstant(),
                        row.getString("draft_id") == null
                                ? null
                                : new LastDraft(
                                        row.getString("draft_id"),
                                        row.getString("draft_state"),
                                        row.getString("instruction"),
                                        row.getTimestamp("draft_at").toInstant())))
                .optional();
    }

    public List<FactRow> facts(String dealId) {
        return jdbc.sql("select * from fact where deal_id = ? order by id")
                .param(dealId)
                .query((row, n) -> new FactRow(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("label"),
                        row.getString("value"),
                        row.getString("visibility"),
                        row.getString("source"),
                        row.getTimestamp("as_of") == null
                                ? null
                                : row.getTimestamp("as_of").toInstant()))
                .list();
    }

    /// Subjects and bodies that this deal has sent, newest first.
    public List<Sent> sent(String dealId) {
        return jdbc.sql("""
                select dr.subject, dr.body from delivery l join draft dr on dr.id = l.draft_id
                where l.deal_id = ? and l.state in ('sent', 'unknown') order by l.handed_off_at desc limit 12
                """)
                .param(dealId)
                .query((row, n) -> new Sent(row.getString(1), row.getString(2)))
                .list();
    }
}
