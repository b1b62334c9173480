package dev.followthrough.store.timing;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.store.delivery.TouchKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom of a buying group a step speaks to.
@Repository
public class Addressees {
    /// Touches are counted from 1.
    private static final int NO_TOUCH = 0;

    private final JdbcClient jdbc;

    public Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty for a deal without contacts.
    public Optional<Addressee> of(String dealId, Audience audience) {
        return find(new TouchKey(dealId, 0, NO_TOUCH), audience, "");
    }

    /// What is known of where a contact is.
    public Optional<Whereabouts.Known> contact(String contactId) {
        return jdbc.sql("select * from contact where id = ?")
                .param(contactId)
                .query((row, n) -> known(row))
                .optional();
    }

    /// The same, one at a time for each account and each mailbox, to the transaction's end: two that look for
    /// the same free minute would both find it, and two colleagues would both be written to.
    Optional<Addressee> inTurn(TouchKey touch, Audience audience) {
        return find(
                touch,
                audience,
                ", pg_advisory_xact_lock(hashtextextended(d.account_id, 14)),"
                        + " pg_advisory_xact_lock(hashtextextended(d.mailbox_id, 13))");
    }

    private Optional<Addressee> find(TouchKey touch, Audience audience, String lock) {
        return jdbc.sql("select c.*, c.role = :role fits, d.mailbox_id, d.stage, d.amount, d.strategic, a.industry,"
                        + " (select settings from timing_settings) settings, (select minute from mailbox_minute b"
                        + " where (b.deal_id, b.enrollment, b.ordinal) = (:deal, :enrollment, :ordinal)"
                        + " and b.mailbox_id = d.mailbox_id) booked" + lock + """
                         from deal d join account a on a.id = d.account_id
                        join deal_contact dc on dc.deal_id = d.id join contact c on c.id = dc.contact_id
                        where d.id = :deal
                        order by (:writer and lower(c.email) = (
                                select lower(y.email) from reply e join contact y on lower(y.email) = lower(e.sender)
                                join deal_contact x on x.contact_id = y.id and x.deal_id = e.deal_id
                                where e.deal_id = d.id order by e.seq desc limit 1)) desc nulls last,
                            c.role = :role desc, dc.position limit 1
                        """)
                .param("role", audience.word())
                .param("writer", audience == Audience.WRITER)
                .param("deal", touch.dealId())
                .param("enrollment", touch.enrollment())
                .param("ordinal", touch.ordinal())
                .query((row, n) -> addressee(row, audience))
                .optional();
    }

    private static Addressee addressee(ResultSet row, Audience audience) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        String settings = row.getString("settings");
        Timestamp booked = row.getTimestamp("booked");
        return new Addressee(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("mailbox_id"),
                audience == Audience.PRIMARY || audience == Audience.WRITER || row.getBoolean("fits"),
                zone,
                known(row),
                new Segment.Subject(
                        row.getString("industry"),
                        row.getString("stage"),
                        row.getBigDecimal("amount"),
                        row.getBoolean("strategic")),
                settings == null ? TimingJson.defaults() : TimingJson.read(settings),
                booked == null ? null : booked.toInstant());
    }

    static Whereabouts.Known known(ResultSet row) throws SQLException {
        return new Whereabouts.Known(
                "given".equals(row.getString("zone_from")) ? ZoneId.of(row.getString("zone")) : null,
                row.getString("phone"),
                row.getString("country"),
                row.getString("subdivision"));
    }
}
