package dev.followthrough.store.engagement;

import dev.followthrough.store.delivery.TouchKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds whose an event is: by the deal or the link that it names, by the person's address, or else by the company.
/// A domain or a name that fits two accounts fits none.
@Repository
class Whose {
    private static final String RUNNING = " d.gate <> 'stopped' and d.phase <> 'finished' ";

    private final JdbcClient jdbc;

    Whose(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param person tells people of an account apart; null: somebody of the account
    /// @param deals  running ones that it concerns; else, of a known person, the latest that has ended
    record Match(
            @Nullable String accountId,
            @Nullable String contactId,
            @Nullable String person,
            List<String> deals) {
        static final Match NONE = new Match(null, null, null, List.of());

        boolean isKnown() {
            return accountId != null;
        }
    }

    private record Contact(String id, String accountId, String person) {}

    Match of(Clues clues) {
        return byDeal(clues)
                .or(() -> byTouch(clues.touch()))
                .or(() -> byPerson(clues.person()))
                .or(() -> byAccount(clues))
                .orElse(Match.NONE);
    }

    /// Every running deal of these accounts.
    List<String> dealsOf(List<String> accounts) {
        return jdbc.sql("select d.id from deal d where d.account_id = any(?) and" + RUNNING + "order by d.id")
                .param(accounts.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private Optional<Match> byDeal(Clues clues) {
        if (clues.deal() == null) return Optional.empty();
        return jdbc.sql("""
                select d.account_id, d.gate <> 'stopped' or d.phase = 'finished' told,
                       (select c.id from deal_contact dc join contact c on c.id = dc.contact_id
                        where dc.deal_id = d.id and c.address_hash = :person limit 1) contact
                from deal d where d.id = :deal
                """)
                .param("deal", clues.deal())
                .param("person", clues.person(), java.sql.Types.VARCHAR)
                .query((row, n) -> new Match(
                        row.getString("account_id"),
                        row.getString("contact"),
                        clues.person(),
                        row.getBoolean("told") ? List.of(clues.deal()) : List.of()))
                .optional();
    }

    private Optional<Match> byTouch(@Nullable TouchKey touch) {
        if (touch == null) return Optional.empty();
        return jdbc.sql("""
                select c.id, c.account_id, c.address_hash from delivery l join contact c on c.id = l.contact_id
                where (l.deal_id, l.enrollment, l.ordinal) = (?, ?, ?)
                """)
                .params(touch.dealId(), touch.enrollment(), touch.ordinal())
                .query(Whose::contact)
                .optional()
                .map(this::match);
    }

    private Optional<Match> byPerson(@Nullable String person) {
        if (person == null) return Optional.empty();
        return jdbc.sql("select id, account_id, address_hash from contact where address_hash = ? order by id limit 1")
                .param(person)
                .query(Whose::contact)
                .optional()
                .map(this::match);
    }

    private Optional<Match> byAccount(Clues clues) {
        List<String> accounts = jdbc.sql("""
                select id from account where lower(name) = :name
                union select account_id from contact where lower(split_part(email, '@', 2)) = :domain limit 2
                """)
                .param("name", clues.account(), java.sql.Types.VARCHAR)
                .param("domain", clues.domain(), java.sql.Types.VARCHAR)
                .query(String.class)
                .list();
        return accounts.size() != 1
                ? Optional.empty()
                : Optional.of(new Match(accounts.getFirst(), null, clues.person(), dealsOf(accounts)));
    }

    private Match match(Contact contact) {
        List<String> deals = jdbc.sql("""
                select distinct d.id from contact c join deal_contact dc on dc.contact_id = c.id join deal d on d.id = dc.deal_id
                where c.address_hash = ? and
                """ + RUNNING + "order by d.id")
                .param(contact.person())
                .query(String.class)
                .list();
        return new Match(contact.accountId(), contact.id(), contact.person(), deals.isEmpty() ? ended(contact) : deals);
    }

    private List<String> ended(Contact contact) {
        return jdbc.sql("""
                select d.id from contact c join deal_contact dc on dc.contact_id = c.id join deal d on d.id = dc.deal_id
                where c.address_hash = ? and d.phase = 'finished' order by d.created_at desc, d.id desc limit 1
                """).param(contact.person()).query(String.class).list();
    }

    private static Contact contact(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Contact(row.getString("id"), row.getString("account_id"), row.getString("address_hash"));
    }
}
