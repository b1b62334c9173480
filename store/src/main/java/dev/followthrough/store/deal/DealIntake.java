package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Course;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.delivery.AddressHashes;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a deal in. Deal and start are one commit: a row whose epoch has not been started is the order to
/// start it. A deal without a cadence has no epoch yet.
@Component
public class DealIntake {
    private final JdbcClient jdbc;
    private final AddressHashes hashes;
    private final Ownership ownership;
    private final BusinessClock clock;

    public DealIntake(JdbcClient jdbc, AddressHashes hashes, Ownership ownership, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ownership = ownership;
        this.hashes = hashes;
        this.clock = clock;
    }

    /// @return the new deal's id
    @Transactional
    public String enroll(NewDeal deal) {
        String account = account(deal);
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
            addContact(id, account, position, deal.contacts().get(position));
        }
        deal.facts().forEach(fact -> addFact(id, fact));
        if (!waits) ownership.holdIfContested(id, state);
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

    private String account(NewDeal deal) {
        return jdbc.sql("""
                insert into account (id, name, industry) values (?, ?, ?)
                on conflict (name) do update set industry = coalesce(excluded.industry, account.industry) returning id
                """)
                .params(Arrays.asList(Ids.next("a"), deal.account(), deal.industry()))
                .query(String.class)
                .single();
    }

    /// A person joins the buying group of a deal that runs.
    void joins(String dealId, int position, NewDeal.NewContact contact) {
        String account = jdbc.sql("select account_id from deal where id = ?")
                .param(dealId)
                .query(String.class)
                .single();
        addContact(dealId, account, position, contact);
    }

    private void addContact(String dealId, String accountId, int position, NewDeal.NewContact contact) {
        // A contact who refused consent once is not given it back by an import.
        String contactId = jdbc.sql("""
                insert into contact (id, account_id, name, email, address_hash, role, zone, language, consent, consent_evidence,
                    phone, country, subdivision, zone_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (account_id, email) do update
                set name = excluded.name, role = excluded.role, language = excluded.language,
                    zone = case when excluded.zone_from in ('owner', 'house') then contact.zone else excluded.zone end,
                    zone_from = case when excluded.zone_from in ('owner', 'house') then contact.zone_from else excluded.zone_from end,
                    phone = coalesce(excluded.phone, contact.phone), country = coalesce(excluded.country, contact.country),
                    subdivision = case when excluded.country is null then contact.subdivision else excluded.subdivision end,
                    consent = case when contact.consent = 'refused' then 'refused' else excluded.consent end,
                    consent_evidence = case when contact.consent = 'refused' then contact.consent_evidence else excluded.consent_evidence end
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
                        contact.consent(),
                        contact.consentEvidence(),
                        contact.location().phone(),
                        contact.location().country(),
                        contact.location().subdivision(),
                        contact.location().zoneFrom()))
                .query(String.class)
                .single();
        jdbc.sql("insert into deal_contact (deal_id, position, contact_id) values (?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(dealId, position, contactId))
                .update();
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
