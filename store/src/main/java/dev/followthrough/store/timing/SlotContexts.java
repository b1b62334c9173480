package dev.followthrough.store.timing;

import dev.followthrough.domain.sequence.Audience;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What finding a slot has to know of the world: whom the step speaks to, and where they live.
@Repository
public class SlotContexts {
    private final JdbcClient jdbc;

    public SlotContexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param fits whether the contact has the role that the step speaks to; else it is the deal's first contact
    public record SlotContext(String contactId, ZoneId contactZone, boolean fits, ZoneId ownerZone, String mailboxId) {}

    public Optional<SlotContext> of(String dealId, Audience audience) {
        return jdbc.sql("""
                select c.id, c.zone, c.role = :role fits, p.zone owner_zone, d.mailbox_id
                from deal d join person p on p.id = d.owner_id
                join deal_contact dc on dc.deal_id = d.id join contact c on c.id = dc.contact_id
                where d.id = :deal
                order by c.role = :role desc, dc.position limit 1
                """)
                .param("role", role(audience))
                .param("deal", dealId)
                .query((row, n) -> new SlotContext(
                        row.getString("id"),
                        ZoneId.of(row.getString("zone")),
                        audience == Audience.PRIMARY || row.getBoolean("fits"),
                        ZoneId.of(row.getString("owner_zone")),
                        row.getString("mailbox_id")))
                .optional();
    }

    private static String role(Audience audience) {
        return audience.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
