package dev.followthrough.store.delivery;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.people.Reaches;
import dev.followthrough.store.timing.BusinessClock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a list that has come into force does to running deals: who is on it by address or domain stops theirs; a number
/// closes calls and text messages alone. Each deal under the locks that senders take, so that when the import is
/// answered nothing leaves against the list any more (G3).
@Component
public class ListedDeals {
    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final DealLog log;
    private final Reaches reaches;
    private final BusinessClock clock;

    public ListedDeals(JdbcClient jdbc, SubjectLocks locks, DealLog log, Reaches reaches, BusinessClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.log = log;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// @param asWhole by address or domain; else by number alone
    public record Named(
            String dealId,
            String contactId,
            String addressHash,
            @Nullable String phoneHash,
            boolean asWhole) {}

    /// Running deals with somebody whom this version of the list names, in one order.
    ///
    /// @param after deal and contact of the last one that was dealt with; empty: from the beginning
    public List<Named> namedBy(String list, int version, String after, int most) {
        return jdbc.sql("""
                select d.id, c.id contact, c.address_hash, c.phone_hash, bool_or(e.kind <> 'phone') whole
                from deal d join deal_contact dc on dc.deal_id = d.id join contact c on c.id = dc.contact_id
                join suppression_list_entry e on (e.list, e.version) = (:list, :version)
                 and e.subject = any(array[c.address_hash, c.phone_hash] || domains_of(c.email))
                where d.gate <> 'stopped' and d.phase <> 'finished' and d.id || '/' || c.id > :after
                group by d.id, c.id order by d.id || '/' || c.id limit :most
                """)
                .param("list", list)
                .param("version", version)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Named(
                        row.getString("id"),
                        row.getString("contact"),
                        row.getString("address_hash"),
                        row.getString("phone_hash"),
                        row.getBoolean("whole")))
                .list();
    }

    /// @param by a person's id
    /// @return whether the deal's log has grown
    @Transactional
    public boolean take(Named named, String list, int version, String by) {
        List<String> subjects = Stream.of(named.addressHash(), named.phoneHash())
                .flatMap(Stream::ofNullable)
                .toList();
        locks.hold(new SubjectLocks.Subjects(subjects, List.of(named.dealId()), List.of(), List.of()));
        String source = "list:" + list + ":" + version + ":" + named.dealId() + ":" + named.contactId();
        String why = "on the do-not-contact list " + list + ", version " + version;
        if (named.asWhole()) {
            return log.append(named.dealId(), source, by, new SequenceEvent.Listed(clock.now()), why)
                    .isPresent();
        }
        takeAwayCalls(named, why);
        var event = new SequenceEvent.ConsentChanged(clock.now(), false, Channel.PHONE, reaches.of(named.dealId()));
        return log.append(named.dealId(), source, by, event, "their number is " + why)
                .isPresent();
    }

    private void takeAwayCalls(Named named, String why) {
        jdbc.sql("""
                update task t set state = 'withdrawn', outcome = ? from touch u
                where t.deal_id = ? and t.state = 'open' and t.kind in ('phone', 'sms') and u.contact_id = ?
                  and (u.deal_id, u.enrollment, u.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                """)
                .params("their number is " + why, named.dealId(), named.contactId())
                .update();
    }
}
