package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.timing.BusinessClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Two owners who write to one person would look like two companies: the later deal is held, and its owner asked
/// (M27; seeds E, "Risks and stop rules").
@Component
class Ownership {
    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final DealLog log;
    private final BusinessClock clock;

    Ownership(JdbcClient jdbc, Tasks tasks, DealLog log, BusinessClock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    /// Of a deal that has just come in, with its contacts.
    void holdIfContested(String dealId, SequenceState state) {
        List<String> others = others(dealId);
        if (others.isEmpty()) return;
        jdbc.sql("update deal set state = ?::jsonb, phase = 'held', gate = 'held' where id = ?")
                .params(DealLog.json(state.held(HoldReason.OWNERSHIP_CONFLICT)), dealId)
                .update();
        tasks.open(dealId, state.enrollment(), null, "decide", clock.now(), reason(String.join(", ", others)), null);
    }

    /// Of a deal that runs, when somebody has joined its contacts.
    ///
    /// @param source names what brought them
    void contestIfShared(String dealId, String source, String actor) {
        List<String> others = others(dealId);
        if (others.isEmpty()) return;
        String names = String.join(", ", others);
        var event = new SequenceEvent.OwnershipContested(clock.now());
        if (log.append(dealId, "shared:" + source, actor, event, "also followed up by " + names)
                .isEmpty()) return;
        int enrollment = jdbc.sql("select enrollment from deal where id = ?")
                .param(dealId)
                .query(Integer.class)
                .single();
        tasks.open(dealId, enrollment, null, "decide", clock.now(), reason(names), null);
    }

    private static String reason(String names) {
        return "The same person is followed up by " + names
                + ". Agree on who writes; then resume this deal or stop it.";
    }

    /// Owners of other deals that run with one of these people, each with their deal.
    private List<String> others(String dealId) {
        return jdbc.sql("""
                select distinct p.name || ' (' || d.name || ')' from deal own
                join deal_contact oc on oc.deal_id = own.id join contact mine on mine.id = oc.contact_id
                join contact theirs on theirs.address_hash = mine.address_hash
                join deal_contact dc on dc.contact_id = theirs.id join deal d on d.id = dc.deal_id
                join person p on p.id = d.owner_id
                where own.id = ? and d.id <> own.id and d.gate <> 'stopped' and d.owner_id <> own.owner_id
                order by 1 limit 5
                """).param(dealId).query(String.class).list();
    }
}
