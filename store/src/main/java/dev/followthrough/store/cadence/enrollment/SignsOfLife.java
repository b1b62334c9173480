package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.DealAtHand;
import dev.followthrough.domain.cadence.enrollment.EnrollmentRules;
import dev.followthrough.domain.cadence.enrollment.Verdict;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What comes from the contact of a deal whose follow-up has ended: contact starts again at once (M51), or
/// ends for good.
/// All of it runs inside the transaction that records what came, which holds the deal.
@Component
public class SignsOfLife {
    private final JdbcClient jdbc;
    private final DealsAtHand deals;
    private final EnrollmentRules rules;
    private final Cadences cadences;
    private final Beginning beginning;
    private final BusinessClock clock;

    SignsOfLife(
            JdbcClient jdbc,
            DealsAtHand deals,
            EnrollmentRules rules,
            Cadences cadences,
            Beginning beginning,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.deals = deals;
        this.rules = rules;
        this.cadences = cadences;
        this.beginning = beginning;
        this.clock = clock;
    }

    /// A person gave a sign. Nothing happens to a deal that goes on, ended for good, or whose people are
    /// followed up in another deal.
    ///
    /// @param words  what it was, such as `pricing page visited`
    /// @param source of the raw event
    /// @return whether an enrollment has begun
    public boolean heard(String dealId, String words, String source) {
        if (!mayBeginAgain(dealId)) return false;
        Optional<DealAtHand> deal = deals.one(dealId, new DealsAtHand.Heard(words, source));
        if (deal.isEmpty() || !(rules.look(deal.get(), clock.now()) instanceof Verdict.Enroll found)) return false;
        Optional<Cadences.Published> published = cadences.find(found.cadence());
        published.ifPresent(cadence -> beginning.begin(dealId, found, cadence.plan(), null));
        return published.isPresent();
    }

    /// Whether no sign begins the follow-up of a deal again that has ended.
    public boolean isOverForGood(String dealId) {
        return jdbc.sql("select not exists (select from deal d where d.id = ? and " + Lives.MAY_BEGIN_AGAIN + ")")
                .param(dealId)
                .query(Boolean.class)
                .single();
    }

    private boolean mayBeginAgain(String dealId) {
        return jdbc.sql("select exists (select from deal d where d.id = :deal and " + Lives.MAY_BEGIN_AGAIN
                        + ") and not exists ("
                        + """
                select from deal_contact oc join contact mine on mine.id = oc.contact_id
                join contact theirs on theirs.address_hash = mine.address_hash
                join deal_contact dc on dc.contact_id = theirs.id join deal o on o.id = dc.deal_id
                where oc.deal_id = :deal and o.id <> :deal and o.gate <> 'stopped' and o.phase <> 'finished')
                """)
                .param("deal", dealId)
                .query(Boolean.class)
                .single();
    }

    /// News that ends a deal came after its follow-up had ended: no rule begins it again, and its story says
    /// so.
    ///
    /// @param by who said so, and why, in words
    /// @return false: it goes on, or had ended for good already
    public boolean over(String dealId, StopReason reason, String by) {
        return ended("d.id = :whose", dealId, reason, by) > 0;
    }

    /// A person wants no more mail: none of their ended deals begins again.
    ///
    /// @param addressHash the lasting one
    public void overFor(String addressHash, StopReason reason, String by) {
        ended(
                "exists (select from deal_contact dc join contact c on c.id = dc.contact_id"
                        + " where dc.deal_id = d.id and c.address_hash = :whose)",
                addressHash,
                reason,
                by);
    }

    private int ended(String which, String whose, StopReason reason, String by) {
        return jdbc.sql(
                        "with ended as (update deal d set state = jsonb_set(state, '{phase,reason}', to_jsonb(:reason::text)),"
                                + " won = won or :won where " + Lives.MAY_BEGIN_AGAIN
                                + " and d.state -> 'phase' ->> 'reason' <> :reason and " + which + """
                 returning d.id, d.enrollment)
                insert into deal_story (deal_id, enrollment, n, at, what, why)
                select e.id, e.enrollment, (select coalesce(max(s.n), 0) + 1 from deal_story s
                    where s.deal_id = e.id and s.enrollment = e.enrollment), :at, 'ended for good', :why from ended e
                """)
                .param("reason", reason.name())
                .param("won", reason == StopReason.DEAL_WON)
                .param("whose", whose)
                .param("at", Timestamp.from(clock.now()))
                .param("why", reason.words() + " (" + by + ")")
                .update();
    }
}
