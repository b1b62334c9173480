package dev.followthrough.store.delivery;

import dev.followthrough.domain.engagement.guard.Guardrail;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts bounces and complaints, and pauses the mailbox or the cadence that has too many, in the transaction that
/// records the last one. Its people are told.
@Component
public class Guardrails {
    private final JdbcClient jdbc;
    private final Guardrail guardrail;
    private final SendingPauses pauses;
    private final BusinessClock clock;

    public Guardrails(JdbcClient jdbc, Guardrail guardrail, SendingPauses pauses, BusinessClock clock) {
        this.jdbc = jdbc;
        this.guardrail = guardrail;
        this.pauses = pauses;
        this.clock = clock;
    }

    public enum Failure {
        BOUNCE,
        COMPLAINT
    }

    private record Sender(String mailboxId, String cadence) {}

    /// A mail of this deal bounced for good, at once or later, or was reported as spam.
    ///
    /// @param source names the report; the same one twice is counted once
    @Transactional
    public void count(Failure failure, String deal, String source) {
        Sender sender = jdbc.sql("select mailbox_id, cadence from deal where id = ?")
                .param(deal)
                .query((row, n) -> new Sender(row.getString(1), row.getString(2)))
                .single();
        Instant now = clock.now();
        boolean fresh = jdbc.sql("""
                insert into delivery_failure (source_id, kind, mailbox_id, cadence, at) values (?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(
                                source,
                                failure.name().toLowerCase(java.util.Locale.ROOT),
                                sender.mailboxId(),
                                sender.cadence(),
                                Timestamp.from(now))
                        .update()
                == 1;
        if (!fresh) return;
        judge(SendingPauses.Kind.MAILBOX, sender.mailboxId(), deal, now);
        judge(SendingPauses.Kind.CADENCE, sender.cadence(), deal, now);
    }

    private void judge(SendingPauses.Kind kind, String subject, String deal, Instant now) {
        Instant from = now.minus(guardrail.within());
        Instant since = pauses.lastResumed(kind, subject)
                .filter(resumed -> resumed.isAfter(from))
                .orElse(from);
        exceeded(kind, subject, since)
                .filter(why -> pauses.pause(kind, subject, why, "followthrough", now))
                .ifPresent(why -> tell(kind, subject, deal, why));
    }

    private Optional<String> exceeded(SendingPauses.Kind kind, String subject, Instant since) {
        String sends = kind == SendingPauses.Kind.MAILBOX
                ? "select count(*) from delivery l where l.channel = 'email' and l.mailbox_id = :subject"
                : "select count(*) from delivery l join deal d on d.id = l.deal_id where l.channel = 'email' and d.cadence = :subject";
        String column = kind == SendingPauses.Kind.MAILBOX ? "mailbox_id" : "cadence";
        return jdbc.sql("select (" + sends
                        + " and l.handed_off_at > :since and l.state in ('handed_off', 'sent', 'unknown')) sends,"
                        + " count(*) filter (where f.kind = 'bounce') bounces,"
                        + " count(*) filter (where f.kind = 'complaint') complaints"
                        + " from delivery_failure f where f." + column + " = :subject and f.at > :since")
                .param("subject", subject)
                .param("since", Timestamp.from(since))
                .query((row, n) ->
                        guardrail.exceeded(row.getLong("sends"), row.getLong("bounces"), row.getLong("complaints")))
                .single();
    }

    /// The owner of the deal, whoever's mailbox it is, and ops.
    private void tell(SendingPauses.Kind kind, String subject, String deal, String why) {
        String text = "The " + kind.word() + " %s sends no more until somebody resumes it: " + why + ".";
        jdbc.sql("""
                insert into notice (source_id, person_id, deal_id, kind, text, created_at)
                select 'pause:' || :kind || ':' || :subject || ':' || :at || ':' || p.id, p.id, d.id, 'sending-paused',
                       replace(:text, '%s', case :kind when 'mailbox' then m.address else :subject end), :at::timestamptz
                from deal d join mailbox m on m.id = d.mailbox_id
                join person p on p.id = d.owner_id or lower(p.email) = lower(m.address) or p.role in ('ops', 'administrator')
                where d.id = :deal on conflict do nothing
                """)
                .param("kind", kind.word())
                .param("subject", subject)
                .param("text", text)
                .param("deal", deal)
                .param("at", clock.now().toString())
                .update();
    }
}
