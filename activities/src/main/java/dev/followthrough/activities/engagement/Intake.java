package dev.followthrough.activities.engagement;

import dev.followthrough.domain.engagement.Bounced;
import dev.followthrough.domain.engagement.InboundMail;
import dev.followthrough.domain.engagement.MailKind;
import dev.followthrough.domain.engagement.MailReader;
import dev.followthrough.domain.engagement.MailReading;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import dev.followthrough.workflows.deal.DealRelay;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Understands one mail, records it under its locks, and only then tells the deals.
@Component
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final MailReader reader = new MailReader();
    private final Inbound inbound;
    private final DealRelay relay;

    public Intake(Inbound inbound, DealRelay relay) {
        this.inbound = inbound;
        this.relay = relay;
    }

    /// @param fallbackId the mail's identity if it bears none
    void take(Mailbox mailbox, InboundMail mail, String fallbackId) {
        if (isOurs(mailbox, mail)) return;
        MailReading reading = reader.read(mail);
        String from = mail.from() == null ? "" : mail.from().email();
        var grown = inbound.mail(new MailHappening.Mail(
                mailbox.id(),
                Objects.requireNonNullElse(mail.messageId(), fallbackId),
                from,
                mail.answers(),
                mail.date() == null ? Instant.now() : mail.date().toInstant(),
                happening(reading),
                String.join("; ", reading.why()),
                raw(reading)));
        grown.forEach(this::tell);
    }

    /// The rep's own mail, and copies of what we sent, are nobody's answer.
    private static boolean isOurs(Mailbox mailbox, InboundMail mail) {
        boolean own = mail.from() != null && mail.from().email().equalsIgnoreCase(mailbox.address());
        return own || mail.headers().has("X-Followthrough-Touch");
    }

    private void tell(String deal) {
        try {
            relay.nudge(deal);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Deal {} will hear of its mail later: {}",
                    deal,
                    e.getClass().getSimpleName());
        }
    }

    private static MailHappening happening(MailReading reading) {
        return switch (reading.kind()) {
            case REPLY -> new MailHappening.Reply(Objects.requireNonNullElse(reading.intent(), Intent.UNCLEAR));
            case OUT_OF_OFFICE ->
                new MailHappening.Absence(
                        reading.returnDate() == null
                                ? null
                                : reading.returnDate().atStartOfDay().toInstant(ZoneOffset.UTC));
            case LEFT_COMPANY -> new MailHappening.Reply(Intent.REFERRAL);
            case BOUNCE, DELAYED -> bounce(reading);
            case COMPLAINT -> new MailHappening.Complaint();
            default -> new MailHappening.Automatic(reading.kind().word());
        };
    }

    private static MailHappening bounce(MailReading reading) {
        return reading.bounces().stream()
                .filter(bounced -> bounced.recipient() != null)
                .findFirst()
                .<MailHappening>map(Intake::bounce)
                .orElseGet(() -> new MailHappening.Automatic(reading.kind().word()));
    }

    private static MailHappening bounce(Bounced bounced) {
        return new MailHappening.Bounce(
                Objects.requireNonNull(bounced.recipient()), bounced.permanent(), bounced.status());
    }

    /// What is kept of the raw event: what was understood, not what was written.
    private static String raw(MailReading reading) {
        MailKind kind = reading.kind();
        return RawJson.of(Map.of(
                "kind", kind.word(),
                "intent", reading.intent() == null ? "" : reading.intent().name(),
                "language", reading.language(),
                "text", reading.text()));
    }
}
