package dev.followthrough.store.engagement;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.people.Consents;
import dev.followthrough.store.people.PhoneHashes;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Text messages that came back, under the locks that senders take (G3). Who asks for no more of them is sent no more
/// of them, known here or not; whatever else a person writes holds their deals until its owner has spoken.
@Component
public class InboundTexts {
    private final JdbcClient jdbc;
    private final PhoneHashes phones;
    private final Consents consents;
    private final Engagements engagements;
    private final Answers answers;
    private final DealLog log;
    private final BusinessClock clock;

    public InboundTexts(
            JdbcClient jdbc,
            PhoneHashes phones,
            Consents consents,
            Engagements engagements,
            Answers answers,
            DealLog log,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.phones = phones;
        this.consents = consents;
        this.engagements = engagements;
        this.answers = answers;
        this.log = log;
        this.clock = clock;
    }

    /// @param id   the gateway's own; the same twice is taken in once
    /// @param from the number
    /// @param raw  what came, as JSON
    public record Text(String id, String from, String text, Intent intent, String why, Instant at, String raw) {}

    /// @return the deals whose log has grown
    @Transactional
    public Set<String> received(Text text) {
        Optional<String> hash = phones.of(text.from(), null);
        if (hash.isEmpty()) return Set.of();
        List<Matching.Deal> deals = dealsOf(hash.get());
        consents.hold(List.of(), List.of(hash.get()), List.of());
        String source = "sms:" + text.id();
        boolean stop = text.intent() == Intent.UNSUBSCRIBE;
        var match = new Matching.Match(deals, null, null, null);
        String raw = deals.isEmpty() ? "{}" : text.raw();
        String verdict = deals.isEmpty() ? "unmatched" : "human";
        if (!engagements.add(source, stop ? "opt-out" : "reply", match, raw, verdict, text.why(), text.at()))
            return Set.of();
        return stop
                ? consents.refusedByNumber(text.from(), Channel.SMS, "asked for it by text message", source)
                : answered(text, deals, source);
    }

    private Set<String> answered(Text text, List<Matching.Deal> deals, String source) {
        var reply = new MailHappening.Reply(text.intent(), null, null, false, List.of(), text.text());
        Set<String> grown = new TreeSet<>();
        for (Matching.Deal deal : deals) {
            var event = new SequenceEvent.Replied(clock.now(), text.intent());
            boolean goesOn = log.append(deal.id(), source + ":" + deal.id(), "prospect", event)
                    .isPresent();
            if (goesOn) grown.add(deal.id());
            answers.ask(deal.id(), deal.enrollment(), source, reply, text.from(), goesOn);
        }
        return grown;
    }

    private List<Matching.Deal> dealsOf(String phoneHash) {
        return jdbc.sql("""
                select distinct d.id, d.account_id, d.enrollment from contact c
                join deal_contact dc on dc.contact_id = c.id join deal d on d.id = dc.deal_id
                where c.phone_hash = ? and d.gate <> 'stopped' order by d.id
                """)
                .param(phoneHash)
                .query((row, n) -> new Matching.Deal(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
