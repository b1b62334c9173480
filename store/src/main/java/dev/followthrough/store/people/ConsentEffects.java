package dev.followthrough.store.people;

import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.timing.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What follows, in the same commit, from what people permit: open work on a channel that they closed is taken away,
/// questions that are answered are closed, and their running deals are told.
@Component
class ConsentEffects {
    private static final String THEIRS = """
            select c.id from contact c where c.address_hash = any(:subjects) or c.phone_hash = any(:subjects)
            """;

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final DealLog log;
    private final BusinessClock clock;

    ConsentEffects(JdbcClient jdbc, Reaches reaches, DealLog log, BusinessClock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.log = log;
        this.clock = clock;
    }

    /// Running deals of whoever bears one of these hashes.
    List<String> dealsOf(Collection<String> subjects) {
        return jdbc.sql("""
                select distinct d.id from deal d join deal_contact dc on dc.deal_id = d.id
                where d.gate <> 'stopped' and d.phase <> 'finished' and dc.contact_id in (
                """ + THEIRS + ") order by d.id")
                .param("subjects", subjects.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /// @return deals whose log has grown
    Set<String> of(List<String> subjects, Consents.Said said, String source, String by) {
        String[] hashes = subjects.toArray(String[]::new);
        String channel = said.channel().word();
        if (channel.equals("email")) showOnContacts(hashes, said);
        boolean granted = said.state() == ConsentState.GRANTED;
        if (!granted) takeAwayWork(hashes, channel, said);
        Set<String> grown = new TreeSet<>();
        for (String deal : dealsOf(subjects)) {
            var event = new SequenceEvent.ConsentChanged(clock.now(), granted, said.channel(), reaches.of(deal));
            if (granted) closeQuestions(deal, channel, said);
            if (log.append(deal, "consent:" + channel + ":" + source + ":" + deal, by, event, evidence(said))
                    .isPresent()) grown.add(deal);
        }
        return grown;
    }

    private void showOnContacts(String[] hashes, Consents.Said said) {
        jdbc.sql("update contact set consent = ?, consent_evidence = ? where address_hash = any(?)")
                .params(said.state().word(), said.evidence(), hashes)
                .update();
    }

    /// Calls and the like that are on somebody's list, and drafts that are written for the channel.
    private void takeAwayWork(String[] hashes, String channel, Consents.Said said) {
        jdbc.sql(
                        "update task t set state = 'withdrawn', outcome = :why from touch u where t.state = 'open' and t.kind = :channel"
                                + " and (u.deal_id, u.enrollment, u.ordinal) = (t.deal_id, t.enrollment, t.ordinal) and u.contact_id in ("
                                + THEIRS + ")")
                .param("why", "no consent for " + channel + " any more: " + said.evidence())
                .param("channel", channel)
                .param("subjects", hashes)
                .update();
        jdbc.sql(
                        "update draft r set state = 'withdrawn' from touch u where r.state in ('drafted', 'waiting', 'cleared', 'approved')"
                                + " and (u.deal_id, u.enrollment, u.ordinal) = (r.deal_id, r.enrollment, r.ordinal) and u.channel = :channel"
                                + " and r.contact_id in (" + THEIRS + ")"
                                + " and not exists (select from delivery l where l.draft_id = r.id and l.state <> 'claimed')")
                .param("channel", channel)
                .param("subjects", hashes)
                .update();
    }

    private void closeQuestions(String deal, String channel, Consents.Said said) {
        jdbc.sql(
                        "update task set state = 'done', outcome = ? where deal_id = ? and state = 'open' and kind = 'decide' and reason = any(?)")
                .params("consent for " + channel + " is given: " + said.evidence(), deal, new String[] {
                    HoldReason.CONSENT_UNCLEAR.words(), HoldReason.NO_CHANNEL.words()
                })
                .update();
    }

    private static String evidence(Consents.Said said) {
        String basis = said.basis() == null ? "" : " (" + said.basis().word() + ")";
        String where = said.where() == null ? "" : ", " + said.where();
        return said.channel().word() + " " + said.state().word() + basis + where + ": " + said.evidence();
    }
}
