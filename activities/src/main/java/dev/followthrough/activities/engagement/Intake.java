package dev.followthrough.activities.engagement;

import dev.followthrough.domain.engagement.Bounced;
import dev.followthrough.domain.engagement.InboundMail;
import dev.followthrough.domain.engagement.MailKind;
import dev.followthrough.domain.engagement.MailReader;
import dev.followthrough.domain.engagement.MailReading;
import dev.followthrough.domain.engagement.NamedPerson;
import dev.followthrough.domain.engagement.OwnerNeed;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Understands one mail, records it under its locks, and only then tells the deals. A mail that cannot be
/// understood is recorded as such and stops nothing but the deal that it answers; a database that cannot be reached
/// is thrown, so that the mail is read again.
@Component
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final int LONGEST_ID = 500;
    private static final int MOST_REFERENCES = 100;

    private final Function<InboundMail, MailReading> reader;
    private final Inbound inbound;
    private final UnknownOutcomes outcomes;
    private final Nudge deals;

    @Autowired
    public Intake(Inbound inbound, UnknownOutcomes outcomes, Nudge deals) {
        this(new MailReader()::read, inbound, outcomes, deals);
    }

    Intake(Function<InboundMail, MailReading> reader, Inbound inbound, UnknownOutcomes outcomes, Nudge deals) {
        this.reader = reader;
        this.inbound = inbound;
        this.outcomes = outcomes;
        this.deals = deals;
    }

    /// @param bytes as they came, or their beginning
    /// @param place where the mail lies, for whoever must look at it
    void take(Mailbox mailbox, byte[] bytes, String place) {
        String identity = MailParser.fingerprint(bytes);
        InboundMail mail;
        MailReading reading;
        try {
            mail = MailParser.parse(bytes);
            reading = reader.apply(mail);
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            unreadable(mailbox, bytes, identity, place, e);
            return;
        }
        try {
            String id =
                    mail.messageId() == null || mail.messageId().length() > LONGEST_ID ? identity : mail.messageId();
            record(of(mailbox, mail, id, happening(reading), String.join("; ", reading.why()), raw(mail, reading)));
        } catch (DataAccessException e) {
            if (!isAboutTheMail(e)) throw e;
            unreadable(mailbox, bytes, identity, place, e);
            return;
        }
        settle(mail);
    }

    private void unreadable(Mailbox mailbox, byte[] bytes, String identity, String place, Throwable problem) {
        String what = problem.getClass().getSimpleName();
        LOG.error("A mail at {} in mailbox {} cannot be read: {}", place, mailbox.id(), what);
        InboundMail headers = MailParser.headersOf(bytes);
        String why = "it cannot be read (" + what + "); it lies at " + place;
        // Its own Message-ID may be what cannot be stored.
        record(of(mailbox, headers, identity, new MailHappening.Unreadable(), why, "{}"));
    }

    /// PostgreSQL refused what the mail says (classes 22 and 23) or its length (54), and always would.
    private static boolean isAboutTheMail(DataAccessException problem) {
        return NestedExceptionUtils.getMostSpecificCause(problem) instanceof SQLException refused
                && refused.getSQLState() != null
                && refused.getSQLState().matches("(22|23|54).*");
    }

    private void record(MailHappening.Mail mail) {
        Set<String> grown = inbound.mail(mail);
        grown.forEach(deal -> Telling.tell(deals, deal));
    }

    /// Whoever names a mail of ours, or holds a copy of it, has seen it: it had left. After what the mail itself
    /// says is recorded, so that an answer holds its deal before the doubt that held it ends.
    private void settle(InboundMail mail) {
        List<String> named = new ArrayList<>();
        if (mail.messageId() != null) named.add(storable(mail.messageId()));
        mail.answers().stream().limit(MOST_REFERENCES).map(Intake::storable).forEach(named::add);
        for (TouchKey key : outcomes.namedBy(named)) {
            if (outcomes.settle(key, true, "mailbox", null)) Telling.tell(deals, key.dealId());
        }
    }

    private static MailHappening.Mail of(
            Mailbox mailbox, InboundMail mail, String id, MailHappening happening, String why, String raw) {
        return new MailHappening.Mail(
                mailbox.id(),
                storable(id),
                mail.from() == null ? "" : storable(mail.from().email()),
                mail.answers().stream()
                        .limit(MOST_REFERENCES)
                        .map(Intake::storable)
                        .toList(),
                MailParser.touch(mail),
                mail.date() == null ? Instant.now() : mail.date().toInstant(),
                happening,
                storable(why),
                raw);
    }

    /// PostgreSQL keeps no NUL.
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private static MailHappening happening(MailReading reading) {
        return switch (reading.kind()) {
            case REPLY -> reply(reading, Objects.requireNonNullElse(reading.intent(), Intent.UNCLEAR), false);
            case OUT_OF_OFFICE -> new MailHappening.Absence(reading.returnDate());
            case LEFT_COMPANY -> reply(reading, Intent.REFERRAL, true);
            case BOUNCE, DELAYED -> bounce(reading);
            case COMPLAINT -> new MailHappening.Complaint();
            default -> new MailHappening.Automatic(reading.kind().word());
        };
    }

    private static MailHappening reply(MailReading reading, Intent intent, boolean left) {
        NamedPerson person = reading.person();
        return new MailHappening.Reply(
                intent,
                reading.notBefore(),
                person == null ? null : new MailHappening.Named(stored(person.name()), stored(person.email())),
                left,
                reading.needsOwner().stream().map(OwnerNeed::word).toList(),
                storable(reading.text()));
    }

    private static @Nullable String stored(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    /// Our mails have one recipient; the first whom a report names is the one. A delay is never for good, whatever
    /// status it bears.
    private static MailHappening bounce(MailReading reading) {
        @Nullable
        Bounced first = reading.bounces().stream()
                .filter(bounced -> bounced.recipient() != null)
                .findFirst()
                .orElse(reading.bounces().isEmpty() ? null : reading.bounces().getFirst());
        if (first == null) return new MailHappening.Automatic(reading.kind().word());
        boolean forGood = first.permanent() && reading.kind() == MailKind.BOUNCE;
        return new MailHappening.Bounce(first.recipient(), forGood, first.status());
    }

    /// What is kept of the raw event: what was understood, not what was written.
    private static String raw(InboundMail mail, MailReading reading) {
        MailKind kind = reading.kind();
        return RawJson.of(Map.of(
                "kind", kind.word(),
                "from", mail.from() == null ? "" : storable(mail.from().email()),
                "intent", reading.intent() == null ? "" : reading.intent().name(),
                "language", reading.language(),
                "text", storable(reading.text())));
    }
}
