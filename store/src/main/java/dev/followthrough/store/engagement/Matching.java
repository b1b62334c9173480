package dev.followthrough.store.engagement;

import dev.followthrough.store.delivery.AddressHashes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose mail this is: first by the Message-IDs that it answers, then by its sender. A mail that names one deal is
/// that deal's; one that names only a sender concerns every running deal of that person.
@Repository
public class Matching {
    private final JdbcClient jdbc;
    private final AddressHashes hashes;

    public Matching(JdbcClient jdbc, AddressHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    public record Deal(String id, String accountId) {}

    public record Match(
            List<Deal> deals,
            @Nullable String contactEmail,
            @Nullable Integer ordinal) {
        static final Match NONE = new Match(List.of(), null, null);
    }

    Match of(MailHappening.Mail mail) {
        Match thread = byReferences(mail.references());
        if (thread.deals().isEmpty()) {
            return byAddress(
                    mail.happening() instanceof MailHappening.Bounce bounce ? bounce.recipient() : mail.from());
        }
        // An opt-out or a bounce is about a person, so about all of that person's deals; an answer is about its deal.
        boolean aboutPerson = mail.happening() instanceof MailHappening.Bounce
                || mail.happening() instanceof MailHappening.Complaint
                || (mail.happening() instanceof MailHappening.Reply reply
                        && reply.intent() == dev.followthrough.domain.sequence.Intent.UNSUBSCRIBE);
        if (!aboutPerson) return new Match(thread.deals(), senderOr(thread, mail), thread.ordinal());
        String person = java.util.Objects.requireNonNull(
                mail.happening() instanceof MailHappening.Reply ? mail.from() : thread.contactEmail());
        Match all = byAddress(person);
        return all.deals().isEmpty() ? new Match(thread.deals(), person, thread.ordinal()) : all;
    }

    private static @Nullable String senderOr(Match thread, MailHappening.Mail mail) {
        return mail.happening() instanceof MailHappening.Reply ? mail.from() : thread.contactEmail();
    }

    private Match byReferences(List<String> references) {
        if (references.isEmpty()) return Match.NONE;
        String[] ids = references.toArray(String[]::new);
        return jdbc.sql("""
                select d.id, d.account_id, c.email, l.ordinal from delivery l
                join deal d on d.id = l.deal_id join contact c on c.id = l.contact_id
                where l.message_id = any(:ids) or l.real_message_id = any(:ids)
                order by array_position(:ids, l.message_id) nulls last limit 1
                """)
                .param("ids", ids)
                .query((row, n) -> new Match(
                        List.of(new Deal(row.getString("id"), row.getString("account_id"))),
                        row.getString("email"),
                        row.getInt("ordinal")))
                .optional()
                .orElse(Match.NONE);
    }

    Match byAddress(String address) {
        List<Deal> deals = jdbc.sql("""
                select distinct d.id, d.account_id from contact c
                join deal_contact dc on dc.contact_id = c.id join deal d on d.id = dc.deal_id
                where c.address_hash = ? and d.gate <> 'stopped' order by d.id
                """)
                .param(hashes.lasting(address))
                .query((row, n) -> new Deal(row.getString("id"), row.getString("account_id")))
                .list();
        return new Match(deals, address, null);
    }
}
