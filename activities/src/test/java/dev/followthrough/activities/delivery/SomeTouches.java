package dev.followthrough.activities.delivery;

import dev.followthrough.domain.people.ConsentBasis;
import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.store.House;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.people.Consents;
import dev.followthrough.store.people.PhoneHashes;
import dev.followthrough.workflows.deal.TouchOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Touches that are ready to leave, and the orders to send them.
@Component
public class SomeTouches {
    private final House house;
    private final Mailboxes mailboxes;
    private final Consents consents;
    private final PhoneHashes phones;
    private final JdbcClient jdbc;

    SomeTouches(House house, Mailboxes mailboxes, Consents consents, PhoneHashes phones, JdbcClient jdbc) {
        this.consents = consents;
        this.phones = phones;
        this.house = house;
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
    }

    /// @param order what the workflow would ask for
    public record SomeTouch(String address, TouchKey key, String draft, TouchOrder order) {
        public String deal() {
            return key.dealId();
        }
    }

    /// A cleared touch, its mailbox pointed at these servers.
    public SomeTouch cleared(int smtpPort, int imapPort) {
        String address = "priya." + UUID.randomUUID() + "@northwind.example";
        String deal = house.deal(address);
        mailbox(smtpPort, imapPort);
        var key = new TouchKey(deal, 1, 1);
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(deal)
                .query(String.class)
                .single();
        String draft = house.draft(key, contact, address, "cleared");
        return new SomeTouch(address, key, draft, order(deal, draft, Channel.EMAIL));
    }

    /// A cleared text message to somebody with this number, who may have opted in.
    public SomeTouch text(String number, boolean optedIn) {
        SomeTouch mail = cleared(1, 1);
        String contact = jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(mail.deal())
                .query(String.class)
                .single();
        jdbc.sql("update contact set phone = ?, phone_hash = ? where id = ?")
                .params(number, phones.of(number, null).orElseThrow(), contact)
                .update();
        jdbc.sql("insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)"
                        + " values (?, 1, 1, 'text', 'sms', ?, now(), 'a test')")
                .params(mail.deal(), contact)
                .update();
        if (optedIn) {
            var said =
                    new Consents.Said(Channel.SMS, ConsentState.GRANTED, ConsentBasis.OPT_IN, "form", null, "form 17");
            consents.record(contact, said, mail.deal(), "prospect");
        }
        long seen = jdbc.sql("select last_seq from deal where id = ?")
                .param(mail.deal())
                .query(Long.class)
                .single();
        TouchOrder order = order(mail.deal(), mail.draft(), Channel.SMS);
        return new SomeTouch(
                mail.address(),
                mail.key(),
                mail.draft(),
                new TouchOrder(
                        order.dealId(),
                        order.epoch(),
                        order.plan(),
                        order.touch(),
                        order.step(),
                        order.state(),
                        seen,
                        order.firstLine(),
                        order.story(),
                        order.now()));
    }

    /// The house's mailbox at other servers.
    public Mailbox mailbox(int smtpPort, int imapPort) {
        Mailbox box = house.mailbox();
        return mailboxes.put(new Mailbox(
                "",
                box.address(),
                box.displayName(),
                new Mailbox.Server("localhost", smtpPort, "none"),
                new Mailbox.Server("localhost", imapPort, "none"),
                box.address(),
                "file:" + password(),
                box.perDay(),
                box.perMinute()));
    }

    private static Path password() {
        try {
            return Files.writeString(Files.createTempFile("password", ""), "secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TouchOrder order(String deal, String draft, Channel channel) {
        Instant now = Instant.now();
        var step = new Step(
                "recap",
                Duration.ZERO,
                channel,
                Audience.PRIMARY,
                "recap",
                "recap",
                ValueType.EDUCATIONAL,
                120,
                ReviewPolicy.BY_RISK,
                List.of(),
                List.of());
        CadencePlan plain = house.cadence();
        var plan = new CadencePlan(
                plain.name(),
                plain.version(),
                plain.hash(),
                1,
                plain.leastGap(),
                House.ALWAYS,
                House.MANY,
                plain.review(),
                List.of(step),
                List.of());
        var touch = new Touch(1, 0, now, now, Touch.Stage.CLEARED, draft, null, 0, null);
        SequenceState enrolled = SequenceState.enrolled(1, now, 0);
        var state = new SequenceState(
                1,
                enrolled.phase(),
                now,
                0,
                1,
                touch,
                null,
                null,
                enrolled.happened(),
                enrolled.silent(),
                null,
                enrolled.course(),
                enrolled.prospect(),
                null,
                null,
                null,
                null);
        return new TouchOrder(deal, 1, plan, touch, step, state, 0, 1, List.of(), now);
    }
}
