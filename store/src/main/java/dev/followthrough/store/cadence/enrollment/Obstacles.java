package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.DealAtHand.Obstacle;
import dev.followthrough.domain.cadence.enrollment.WhyNot;
import dev.followthrough.store.delivery.AddressHashes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stands against enrolling a deal, whatever the rules say: its contacts, its owner, another owner.
@Repository
class Obstacles {
    private final JdbcClient jdbc;
    private final AddressHashes hashes;

    Obstacles(JdbcClient jdbc, AddressHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    private record Contact(String dealId, String email, String consent) {}

    /// @return by deal; none: nothing stands against it
    Map<String, Obstacle> of(Collection<String> deals, Instant now) {
        Map<String, Obstacle> found = new HashMap<>();
        contacts(deals, found);
        contested(deals).forEach(found::putIfAbsent);
        away(deals, now)
                .forEach((deal, owner) -> found.putIfAbsent(
                        deal, new Obstacle(WhyNot.OWNER_AWAY, owner + " is away, and nobody stands in")));
        return found;
    }

    private void contacts(Collection<String> deals, Map<String, Obstacle> found) {
        List<Contact> all = jdbc.sql("""
                select dc.deal_id, c.email, c.consent from deal_contact dc join contact c on c.id = dc.contact_id
                where dc.deal_id = any(?)
                """)
                .param(deals.toArray(String[]::new))
                .query((row, n) -> new Contact(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        Map<String, String> suppressed = suppressed(all);
        Map<String, List<Contact>> byDeal = all.stream().collect(Collectors.groupingBy(Contact::dealId));
        for (String deal : deals) {
            Obstacle obstacle = of(byDeal.getOrDefault(deal, List.of()), suppressed);
            if (obstacle != null) found.put(deal, obstacle);
        }
    }

    private static @Nullable Obstacle of(List<Contact> contacts, Map<String, String> suppressed) {
        if (contacts.isEmpty()) return new Obstacle(WhyNot.NO_CONTACT, "nobody is known to write to");
        List<Contact> free = contacts.stream()
                .filter(contact -> !suppressed.containsKey(contact.email()))
                .toList();
        if (free.isEmpty()) {
            Set<String> evidence = new HashSet<>(suppressed.values());
            boolean byHand = contacts.stream()
                    .allMatch(one -> evidenceOf(suppressed, one).startsWith("written down"));
            return byHand && !evidence.isEmpty()
                    ? new Obstacle(WhyNot.DO_NOT_CONTACT, "every contact is on the do-not-contact list")
                    : new Obstacle(WhyNot.OPTED_OUT, "every contact has opted out, or their address is dead");
        }
        Set<String> consents = free.stream().map(Contact::consent).collect(Collectors.toUnmodifiableSet());
        if (consents.contains("granted")) return null;
        return new Obstacle(
                WhyNot.NO_CONSENT,
                consents.contains("unclear") ? "consent is unclear; clear it up first" : "consent was refused");
    }

    private static String evidenceOf(Map<String, String> suppressed, Contact contact) {
        return suppressed.getOrDefault(contact.email(), "");
    }

    /// Address and evidence of those who must not be written to at all.
    private Map<String, String> suppressed(List<Contact> contacts) {
        Map<String, String> addresses = new HashMap<>();
        contacts.forEach(contact -> hashes.all(contact.email()).forEach(hash -> addresses.put(hash, contact.email())));
        Map<String, String> found = new HashMap<>();
        jdbc.sql(
                        "select address_hash, evidence from suppression where address_hash = any(?) and scope = 'all' order by id")
                .param(addresses.keySet().toArray(String[]::new))
                .query(row -> {
                    String address = addresses.get(row.getString(1));
                    if (address != null) found.put(address, row.getString(2));
                });
        return found;
    }

    /// Another owner's deal runs with one of these people (M27).
    private Map<String, Obstacle> contested(Collection<String> deals) {
        Map<String, Obstacle> found = new HashMap<>();
        jdbc.sql("""
                select own.id, string_agg(distinct p.name || ' (' || d.name || ')', ', ') others from deal own
                join deal_contact oc on oc.deal_id = own.id join contact mine on mine.id = oc.contact_id
                join contact theirs on theirs.address_hash = mine.address_hash
                join deal_contact dc on dc.contact_id = theirs.id join deal d on d.id = dc.deal_id
                join person p on p.id = d.owner_id
                where own.id = any(?) and d.id <> own.id and d.gate <> 'stopped' and d.owner_id <> own.owner_id
                group by own.id
                """).param(deals.toArray(String[]::new)).query(row -> {
            found.put(
                    row.getString(1),
                    new Obstacle(WhyNot.OWNERSHIP, "the same person is followed up by " + row.getString(2)));
        });
        return found;
    }

    /// Owners who are on leave without anybody in their place.
    private Map<String, String> away(Collection<String> deals, Instant now) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("""
                select d.id, p.name from deal d join person p on p.id = d.owner_id
                where d.id = any(?) and exists (select from person_leave l where l.person_id = p.id
                    and (?::timestamptz at time zone p.zone)::date between l.from_day and l.until_day)
                  and on_duty(p.id, ?::timestamptz) = p.id
                """)
                .params(deals.toArray(String[]::new), Timestamp.from(now), Timestamp.from(now))
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }
}
