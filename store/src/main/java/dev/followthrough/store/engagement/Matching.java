package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.event.MailDomains;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.store.delivery.AddressHashes;
import dev.followthrough.store.delivery.TouchKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose mail this is: first by the Message-IDs that it answers, then by its sender. A mail that names one deal is
/// that deal's; one that names only a sender concerns every running deal of that person, or else the latest
/// that has ended.
@Repository
public class Matching {
    private final JdbcClient jdbc;
    private final AddressHashes hashes;

    public Matching(JdbcClient jdbc, AddressHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    public record Deal(String id, String accountId, int enrollment) {}

    /// @param zone the contact's; null: nobody is known by that address
    public record Match(
            List<Deal> deals,
            @Nullable String contactEmail,
            @Nullable Integer ordinal,
            @Nullable ZoneId zone) {
        static final Match NONE = new Match(List.of(), null, null, null);
    }

    Match of(MailHappening.Mail mail) {
        Match thread = byThread(mail);
        if (thread.deals().isEmpty()) return byPerson(mail);
        if (!isAboutPerson(mail.happening())) {
            return new Match(thread.deals(), senderOr(thread, mail), thread.ordinal(), thread.zone());
        }
        String person = Objects.requireNonNull(senderOr(thread, mail));
        Match all = byAddress(person);
        return all.deals().isEmpty() ? new Match(thread.deals(), person, thread.ordinal(), thread.zone()) : all;
    }

    private Match byPerson(MailHappening.Mail mail) {
        Match known = byAddress(whom(mail));
        if (!known.deals().isEmpty() || !(mail.happening() instanceof MailHappening.Reply)) return known;
        List<Deal> theirs = byColleague(mail);
        return new Match(theirs.isEmpty() ? ended(mail.from()) : theirs, mail.from(), null, known.zone());
    }

    /// A colleague of the contacts who writes to the same mailbox belongs to the buying group, known or not (N10).
    /// Somebody who is a contact is their account's; a stranger is that of the one account with their domain,
    /// unless anybody may have an address there.
    private List<Deal> byColleague(MailHappening.Mail mail) {
        String domain = mail.from().substring(mail.from().lastIndexOf('@') + 1);
        return jdbc.sql("""
                with own as (select distinct account_id from contact where address_hash = :hash),
                     domain as (select distinct account_id from contact where lower(split_part(email, '@', 2)) = :domain),
                     theirs as (select account_id from own union all
                                select account_id from domain
                                where not exists (select from own) and (select count(*) from domain) = 1)
                select d.id, d.account_id, d.enrollment from deal d join theirs t on t.account_id = d.account_id
                where d.mailbox_id = :mailbox and d.gate <> 'stopped' order by d.id
                """)
                .param("hash", hashes.lasting(mail.from()))
                .param("domain", MailDomains.ofCompany(domain).orElse(""))
                .param("mailbox", mail.mailboxId())
                .query((row, n) -> deal(row))
                .list();
    }

    /// Somebody whose deals have all ended writes about the latest of them.
    private List<Deal> ended(String address) {
        return jdbc.sql("""
                select d.id, d.account_id, d.enrollment from contact c
                join deal_contact dc on dc.contact_id = c.id join deal d on d.id = dc.deal_id
                where c.address_hash = ? and d.phase = 'finished' order by d.created_at desc, d.id desc limit 1
                """)
                .param(hashes.lasting(address))
                .query((row, n) -> deal(row))
                .list();
    }

    private static Deal deal(ResultSet row) throws SQLException {
        return new Deal(row.getString("id"), row.getString("account_id"), row.getInt("enrollment"));
    }

    private static String whom(MailHappening.Mail mail) {
        return mail.happening() instanceof MailHappening.Bounce bounce
                ? Objects.requireNonNullElse(bounce.recipient(), "")
                : mail.from();
    }

    /// An opt-out or a bounce is about a person, so about all of that person's deals; an answer is about its deal.
    private static boolean isAboutPerson(MailHappening happening) {
        return switch (happening) {
            case MailHappening.Bounce ignored -> true;
            case MailHappening.Complaint ignored -> true;
            case MailHappening.Reply reply -> reply.intent() == Intent.UNSUBSCRIBE;
            default -> false;
        };
    }

    private static @Nullable String senderOr(Match thread, MailHappening.Mail mail) {
        return mail.happening() instanceof MailHappening.Reply ? mail.from() : thread.contactEmail();
    }

    /// By the Message-IDs that it answers, the nearest first, else by the mark of the mail that a report returns.
    private Match byThread(MailHappening.Mail mail) {
        TouchKey touch = mail.touch();
        return jdbc.sql("""
                select d.id, d.account_id, d.enrollment, c.email, c.zone, l.ordinal from delivery l
                join deal d on d.id = l.deal_id join contact c on c.id = l.contact_id
                where l.message_id = any(:ids) or l.real_message_id = any(:ids)
                   or (l.deal_id, l.enrollment, l.ordinal) = (:deal, :enrollment, :ordinal)
                order by least(array_position(:ids, l.message_id), array_position(:ids, l.real_message_id)) nulls last
                limit 1
                """)
                .param("ids", mail.references().toArray(String[]::new))
                .param("deal", touch == null ? "" : touch.dealId())
                .param("enrollment", touch == null ? 0 : touch.enrollment())
                .param("ordinal", touch == null ? 0 : touch.ordinal())
                .query((row, n) -> new Match(
                        List.of(deal(row)),
                        row.getString("email"),
                        row.getInt("ordinal"),
                        ZoneId.of(row.getString("zone"))))
                .optional()
                .orElse(Match.NONE);
    }

    boolean isContact(String dealId, String address) {
        return jdbc.sql("""
                select exists (select from deal_contact dc join contact c on c.id = dc.contact_id
                               where dc.deal_id = ? and c.address_hash = ?)
                """)
                .params(dealId, hashes.lasting(address))
                .query(Boolean.class)
                .single();
    }

    Match byAddress(String address) {
        String hash = hashes.lasting(address);
        List<Deal> deals =
                jdbc.sql("""
                select distinct d.id, d.account_id, d.enrollment from contact c
                join deal_contact dc on dc.contact_id = c.id join deal d on d.id = dc.deal_id
                where c.address_hash = ? and d.gate <> 'stopped' order by d.id
                """).param(hash).query((row, n) -> deal(row)).list();
        // One person may be a contact of several accounts; the same inbox is in one zone.
        ZoneId zone = jdbc.sql("select zone from contact where address_hash = ? order by id limit 1")
                .param(hash)
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .optional()
                .orElse(null);
        return new Match(deals, address, null, zone);
    }
}
