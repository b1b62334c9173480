package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Course;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.people.Reaches;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a deal in. Deal and start are one commit: a row whose epoch has not been started is the order to
/// start it. A deal without a cadence has no epoch yet.
@Component
public class DealIntake {
    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Reaches reaches;
    private final Ownership ownership;
    private final BusinessClock clock;

    public DealIntake(JdbcClient jdbc, Contacts contacts, Reaches reaches, Ownership ownership, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ownership = ownership;
        this.contacts = contacts;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// @return the new deal's id
    @Transactional
    public String enroll(NewDeal deal) {
        contacts.hold(deal.contacts(), List.of());
        String account = contacts.account(deal.account(), deal.industry());
        String id = Ids.next("d");
        SequenceState state = state(id, deal);
        boolean waits = state.isFinished();
        jdbc.sql("""
                insert into deal (id, name, account_id, owner_id, delegate_id, mailbox_id, stage, lead_status, amount, currency,
                    strategic, objection, promised_step, last_interaction, attempts_before, cadence, cadence_version, pace,
                    created_at, state, segment, score, marks, renews_on, event_on, enrollment, epoch, phase, gate)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        id,
                        deal.name(),
                        account,
                        deal.ownerId(),
                        deal.delegateId(),
                        deal.mailboxId(),
                        deal.stage(),
                        deal.leadStatus(),
                        deal.amount(),
                        deal.currency(),
                        deal.strategic(),
                        deal.objection(),
                        deal.promisedNextStep(),
                        DealLog.json(deal.lastInteraction()),
                        deal.attemptsSoFar(),
                        deal.cadence(),
                        waits ? null : deal.cadenceVersion(),
                        clock.pace().factor(),
                        Timestamp.from(clock.now()),
                        DealLog.json(state),
                        deal.segment(),
                        deal.score(),
                        deal.marks().toArray(String[]::new),
                        deal.dates().renewsOn(),
                        deal.dates().eventOn(),
                        state.enrollment(),
                        waits ? 0 : 1,
                        state.phase().word(),
                        waits ? "stopped" : "open"))
                .update();
        for (int position = 0; position < deal.contacts().size(); position++) {
            contacts.join(
                    id,
                    position,
                    contacts.put(account, deal.contacts().get(position), "enrolled:" + id)
                            .id());
        }
        deal.facts().forEach(fact -> addFact(id, fact));
        SequenceState reachable = state.knowing(state.prospect().permitting(reaches.of(id)));
        jdbc.sql("update deal set state = ?::jsonb where id = ?")
                .params(DealLog.json(reachable), id)
                .update();
        if (!waits) ownership.holdIfContested(id, reachable);
        return id;
    }

    private static SequenceState state(String id, NewDeal deal) {
        Instant anchor = deal.lastInteraction().at();
        return deal.cadence() == null
                ? SequenceState.notEnrolled(anchor, deal.attemptsSoFar(), course(deal.dates()), prospect(id, deal))
                : SequenceState.enrolled(1, anchor, deal.attemptsSoFar(), course(deal.dates()), prospect(id, deal));
    }

    private static Course course(NewDeal.Dates dates) {
        Course course = Course.PLAIN;
        if (dates.renewsOn() != null) course = course.with(Anchor.RENEWAL, midnight(dates.renewsOn()));
        return dates.eventOn() == null ? course : course.with(Anchor.EVENT, midnight(dates.eventOn()));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Experiments are split by the deal's id, which says nothing of the deal.
    private static Prospect prospect(String id, NewDeal deal) {
        return Prospect.UNKNOWN
                .known(deal.segment(), deal.score(), DealMarks.of(deal))
                .drawn(id.hashCode());
    }

    /// A person joins the buying group of a deal that runs.
    void joins(String dealId, int position, NewDeal.NewContact contact) {
        String account = jdbc.sql("select account_id from deal where id = ?")
                .param(dealId)
                .query(String.class)
                .single();
        contacts.join(
                dealId,
                position,
                contacts.put(account, contact, "joined:" + dealId).id());
    }

    /// A conversation took place after the deal came in.
    ///
    /// @param nextStep what was agreed in it; null: what was agreed before still holds
    public void metAgain(String dealId, NewDeal.LastInteraction last, @Nullable String nextStep) {
        jdbc.sql("""
                update deal set last_interaction = ?::jsonb, promised_step = coalesce(?, promised_step)
                where id = ? and (last_interaction ->> 'at')::timestamptz <= ?
                """)
                .params(Arrays.asList(DealLog.json(last), nextStep, dealId, Timestamp.from(last.at())))
                .update();
    }

    public void addFact(String dealId, NewDeal.NewFact fact) {
        jdbc.sql(
                        "insert into fact (id, deal_id, type, label, value, visibility, source, as_of) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next("f"),
                        dealId,
                        fact.type(),
                        fact.label(),
                        fact.value(),
                        fact.visibility(),
                        fact.source(),
                        Timestamp.from(clock.now())))
                .update();
    }
}
