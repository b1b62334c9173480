package dev.followthrough.store.deal;

import dev.followthrough.store.delivery.AddressHashes;
import dev.followthrough.store.people.Consents;
import dev.followthrough.store.people.PhoneHashes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People whom deals follow up. One address is one contact of an account, however often it comes in.
@Component
public class Contacts {
    private final JdbcClient jdbc;
    private final AddressHashes hashes;
    private final PhoneHashes phones;
    private final Consents consents;

    public Contacts(JdbcClient jdbc, AddressHashes hashes, PhoneHashes phones, Consents consents) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.phones = phones;
        this.consents = consents;
    }

    /// For a transaction that is about to [#put] them.
    ///
    /// @param deals that they are to join
    public void hold(Collection<NewDeal.NewContact> contacts, List<String> deals) {
        List<String> addresses = contacts.stream()
                .map(contact -> hashes.lasting(contact.email()))
                .toList();
        List<String> numbers =
                contacts.stream().map(this::phoneHash).flatMap(Optional::stream).toList();
        consents.hold(addresses, numbers, deals);
    }

    public record Put(String id, Set<String> deals) {}

    /// @return the account's id
    public String account(String name, @Nullable String industry) {
        return jdbc.sql("""
                insert into account (id, name, industry) values (?, ?, ?)
                on conflict (name) do update set industry = coalesce(excluded.industry, account.industry) returning id
                """)
                .params(Arrays.asList(Ids.next("a"), name, industry))
                .query(String.class)
                .single();
    }

    /// Adds a contact, or brings up to date the one with this address.
    ///
    /// @param source what brought them, for the record of their consent
    /// @return the contact's id, and the deals whose log has grown
    public Put put(String accountId, NewDeal.NewContact contact, String source) {
        String id = jdbc.sql("""
                insert into contact (id, account_id, name, email, address_hash, role, zone, language, consent, consent_evidence,
                    phone, country, subdivision, zone_from, phone_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'unclear', null, ?, ?, ?, ?, ?)
                on conflict (account_id, email) do update
                set name = excluded.name, role = excluded.role, language = excluded.language,
                    zone = case when excluded.zone_from in ('owner', 'house') then contact.zone else excluded.zone end,
                    zone_from = case when excluded.zone_from in ('owner', 'house') then contact.zone_from else excluded.zone_from end,
                    phone = coalesce(excluded.phone, contact.phone), country = coalesce(excluded.country, contact.country),
                    phone_hash = case when excluded.phone is null then contact.phone_hash else excluded.phone_hash end,
                    subdivision = case when excluded.country is null then contact.subdivision else excluded.subdivision end
                returning id
                """)
                .params(Arrays.asList(
                        Ids.next("c"),
                        accountId,
                        contact.name(),
                        contact.email(),
                        hashes.lasting(contact.email()),
                        contact.role(),
                        contact.zone().getId(),
                        contact.language(),
                        contact.location().phone(),
                        contact.location().country(),
                        contact.location().subdivision(),
                        contact.location().zoneFrom(),
                        phoneHash(contact).orElse(null)))
                .query(String.class)
                .single();
        Set<String> grown = new TreeSet<>();
        contact.said().forEach(said -> grown.addAll(consents.imported(id, said, source, "import")));
        showConsent(id);
        return new Put(id, grown);
    }

    void join(String dealId, int position, String contactId) {
        jdbc.sql("insert into deal_contact (deal_id, position, contact_id) values (?, ?, ?) on conflict do nothing")
                .params(dealId, position, contactId)
                .update();
    }

    /// Somebody who is a contact already has said something before.
    /// Who a contact is, for whoever looks them up.
    ///
    /// @param phone as it was given; null: none was
    public record Contact(
            String id,
            String name,
            String email,
            String account,
            String role,
            String zone,
            String language,
            @Nullable String phone,
            @Nullable String country) {}

    public Optional<Contact> byId(String id) {
        return jdbc.sql(
                        "select c.*, a.name account from contact c join account a on a.id = c.account_id where c.id = ?")
                .param(id)
                .query((row, n) -> new Contact(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("account"),
                        row.getString("role"),
                        row.getString("zone"),
                        row.getString("language"),
                        row.getString("phone"),
                        row.getString("country")))
                .optional();
    }

    /// Ids of the deals that they belong to, running or not.
    public List<String> dealsOf(String id) {
        return jdbc.sql("select deal_id from deal_contact where contact_id = ? order by deal_id")
                .param(id)
                .query(String.class)
                .list();
    }

    private void showConsent(String id) {
        jdbc.sql("""
                update contact c set consent = k.state, consent_evidence = e.evidence
                from consent e cross join lateral (select state, id from consents_of(e.subject_hash, null) where channel = 'email') k
                where c.id = ? and e.subject_hash = c.address_hash and e.id = k.id
                """).param(id).update();
    }

    private Optional<String> phoneHash(NewDeal.NewContact contact) {
        return phones.of(contact.location().phone(), contact.location().country());
    }
}
