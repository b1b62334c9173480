package dev.followthrough.store.deal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What one deal's page shows beside [Deals.Deal].
@Repository
public class DealDetails {
    private final JdbcClient jdbc;

    public DealDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param lastInteraction JSON of [NewDeal.LastInteraction]
    /// @param renewsOn        the day on which their contract is renewed or ends; null: not known
    public record Details(
            @Nullable String industry,
            String mailbox,
            @Nullable String leadStatus,
            boolean strategic,
            @Nullable String objection,
            @Nullable String promisedNextStep,
            JsonNode lastInteraction,
            int attemptsSoFar,
            Instant createdAt,
            @Nullable LocalDate renewsOn,
            List<Contact> contacts) {}

    public record Contact(
            String id,
            String name,
            String email,
            String role,
            String zone,
            String language,
            String consent,
            @Nullable String consentEvidence,
            NewDeal.Location location) {}

    public Optional<Details> of(String dealId) {
        return jdbc.sql("""
                select d.*, a.industry, m.address from deal d join account a on a.id = d.account_id
                join mailbox m on m.id = d.mailbox_id where d.id = ?
                """)
                .param(dealId)
                .query((row, n) -> new Details(
                        row.getString("industry"),
                        row.getString("address"),
                        row.getString("lead_status"),
                        row.getBoolean("strategic"),
                        row.getString("objection"),
                        row.getString("promised_step"),
                        Outbox.read(row.getString("last_interaction"), JsonNode.class),
                        row.getInt("attempts_before"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("renews_on", LocalDate.class),
                        contacts(dealId)))
                .optional();
    }

    private List<Contact> contacts(String dealId) {
        return jdbc.sql("""
                select c.* from deal_contact dc join contact c on c.id = dc.contact_id
                where dc.deal_id = ? order by dc.position
                """)
                .param(dealId)
                .query((row, n) -> new Contact(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("role"),
                        row.getString("zone"),
                        row.getString("language"),
                        row.getString("consent"),
                        row.getString("consent_evidence"),
                        new NewDeal.Location(
                                row.getString("phone"),
                                row.getString("country"),
                                row.getString("subdivision"),
                                row.getString("zone_from"))))
                .list();
    }
}
