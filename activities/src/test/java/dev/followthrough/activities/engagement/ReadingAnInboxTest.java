package dev.followthrough.activities.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.activities.MailTest;
import dev.followthrough.domain.engagement.MailReader;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.House;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailboxReading;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every mail is taken in once, in order, whatever happens between.
@MailTest
class ReadingAnInboxTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Autowired
    House house;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailboxReading reading;

    @Autowired
    Inbound inbound;

    @Autowired
    Intake intake;

    @Autowired
    UnknownOutcomes outcomes;

    @Autowired
    DealLog log;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    private final String address = "priya." + UUID.randomUUID() + "@northwind.example";
    private final ScriptedImap imap = new ScriptedImap();
    private Mailbox mailbox;
    private String deal;

    @BeforeEach
    void furnish() {
        deal = house.deal(address);
        var server = new Mailbox.Server("localhost", 1, "none");
        mailbox = mailboxes.put(new Mailbox(
                "", "box-" + UUID.randomUUID() + "@sells.example", "Mara", server, server, "mara", "env:NO", 9, 1));
    }

    @AfterEach
    void close() {
        imap.close();
    }

    @Test
    void the_cursor_survives_a_restart_and_nothing_is_taken_in_twice() throws Exception {
        imap.receive(reply("A question: does it fit our docks?"));
        read();
        long served = imap.served();
        imap.receive(reply("And another question?"));
        read();
        assertThat(log.since(deal, 0)).hasSize(2);
        assertThat(imap.served() - served).isLessThan(1_000);
        read();
        assertThat(log.since(deal, 0)).hasSize(2);
    }

    @Test
    void another_numbering_repeats_no_mail_even_one_without_an_id() throws Exception {
        imap.receive(reply("A question: does it fit our docks?"));
        imap.receive(Written.by(address)
                .without("Message-ID")
                .saying("And does it fit our trucks?")
                .bytes());
        read();
        imap.renumber(99);
        imap.receive(reply("One more question: when?"));
        read();
        assertThat(log.since(deal, 0)).hasSize(3);
        assertThat(reading.cursor(mailbox.id(), "INBOX").orElseThrow()).isEqualTo(new MailboxReading.Cursor(99, 3));
    }

    @Test
    void a_mail_that_was_deleted_meanwhile_stops_nothing() throws Exception {
        imap.receiveAndLose(reply("never mind"));
        imap.receive(reply("A question: does it fit our docks?"));
        read();
        assertThat(log.since(deal, 0)).hasSize(1);
    }

    @Test
    void a_mail_that_cannot_be_read_is_told_holds_its_deal_and_stops_nothing() throws Exception {
        var reader = new MailReader();
        var poisoned = new Intake(
                mail -> {
                    if (mail.subject().equals("poison")) throw new IllegalStateException("a bug");
                    return reader.read(mail);
                },
                inbound,
                outcomes,
                id -> {});
        imap.receive(Written.by(address).with("Subject", "poison").saying("?").bytes());
        imap.receive(reply("A question: does it fit our docks?"));
        read(poisoned);
        assertThat(log.since(deal, 0))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row.event())
                        .isInstanceOfSatisfying(
                                SequenceEvent.Replied.class,
                                replied -> assertThat(replied.intent()).isEqualTo(Intent.UNCLEAR)));
        assertThat(jdbc.sql("select reason from engagement where kind = 'unreadable' and deal_id = ?")
                        .param(deal)
                        .query(String.class)
                        .single())
                .contains("IllegalStateException", "1.7");
    }

    @Test
    void nothing_that_a_mail_says_can_jam_the_mailbox() throws Exception {
        imap.receive(Written.by(address)
                .with("Message-ID", "<" + "x".repeat(5_000) + "@mail.example>")
                .saying("A question: does it fit?")
                .bytes());
        imap.receive(Written.by(address)
                .with("Subject", "=?utf-8?q?nul=00?=")
                .with("Content-Transfer-Encoding", "quoted-printable")
                .saying("A question=00: does it fit?")
                .bytes());
        imap.receive("\0\1\2 no header at all".getBytes(StandardCharsets.UTF_8));
        imap.receive(new byte[0]);
        imap.receive(reply("The last question: when?"));
        read();
        assertThat(log.since(deal, 0)).hasSize(3);
    }

    @Test
    void of_a_mail_of_30_megabytes_only_the_beginning_is_fetched() throws Exception {
        byte[] start = Written.by(address)
                .with("MIME-Version", "1.0")
                .with("Content-Type", "multipart/mixed; boundary=b")
                .saying("--b\r\nContent-Type: text/plain\r\n\r\nA question: does it fit our docks?\r\n--b\r\n"
                        + "Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n")
                .bytes();
        byte[] large = java.util.Arrays.copyOf(start, 30 * 1024 * 1024);
        java.util.Arrays.fill(large, start.length, large.length, (byte) 'A');
        imap.receive(large);
        read();
        assertThat(imap.served()).isLessThan(3L * 1024 * 1024);
        assertThat(log.since(deal, 0))
                .singleElement()
                .satisfies(row -> assertThat(row.event())
                        .isInstanceOfSatisfying(
                                SequenceEvent.Replied.class,
                                replied -> assertThat(replied.intent()).isEqualTo(Intent.QUESTION)));
    }

    @Test
    void ten_thousand_mails_from_before_the_mailbox_was_connected_are_no_news() throws Exception {
        byte[] old = reply("A question: does it fit our docks?");
        for (int i = 0; i < 10_000; i++) imap.receive(old, Instant.now().minus(Duration.ofDays(30)));
        imap.receive(reply("Yes, let us talk on Tuesday."));
        read();
        assertThat(log.since(deal, 0)).hasSize(1);
        assertThat(imap.served()).isLessThan(10_000);
        assertThat(jdbc.sql("select count(*) from engagement where source_id like ?")
                        .param("mail:" + mailbox.id() + ":%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void while_the_database_fails_the_cursor_stays_and_later_nothing_is_missing() throws Exception {
        imap.receive(reply("A question: does it fit our docks?"));
        jdbc.sql("alter table engagement rename to engagement_away").update();
        try {
            assertThatThrownBy(this::read).isInstanceOf(org.springframework.dao.DataAccessException.class);
        } finally {
            jdbc.sql("alter table engagement_away rename to engagement").update();
        }
        assertThat(reading.cursor(mailbox.id(), "INBOX")).isEmpty();
        assertThat(log.since(deal, 0)).isEmpty();
        read();
        assertThat(log.since(deal, 0)).hasSize(1);
    }

    @Test
    void a_line_that_breaks_in_a_mail_is_not_a_mail_that_says_nothing() throws Exception {
        imap.receive(reply("Please remove me from your list.\r\n" + "filler ".repeat(100)));
        imap.breakAfter(10);
        assertThatThrownBy(this::read).isInstanceOf(MessagingException.class);
        assertThat(log.since(deal, 0)).isEmpty();
        read();
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("stopped");
    }

    @Test
    void the_mailbox_counts_as_read_as_of_the_readings_start() throws Exception {
        var reader = new MailReader();
        var during = new Instant[1];
        var slow = new Intake(
                mail -> {
                    during[0] = reading.now();
                    return reader.read(mail);
                },
                inbound,
                outcomes,
                id -> {});
        imap.receive(reply("A question: does it fit our docks?"));
        read(slow);
        assertThat(reading.readAt(mailbox.id())).isBefore(during[0]);
    }

    @Test
    void an_older_holder_can_write_nothing() {
        var older = reading.acquire(mailbox.id(), "older", Duration.ZERO).orElseThrow();
        org.awaitility.Awaitility.await()
                .until(() -> reading.acquire(mailbox.id(), "newer", LEASE).isPresent());
        assertThat(reading.advance(older, "INBOX", new MailboxReading.Cursor(1, 9)))
                .isFalse();
        assertThat(reading.readToEnd(older, Instant.now())).isFalse();
        assertThat(reading.renew(older, LEASE)).isFalse();
        reading.release(older);
        assertThat(reading.acquire(mailbox.id(), "third", LEASE)).isEmpty();
        assertThat(reading.readAt(mailbox.id())).isEqualTo(Instant.EPOCH);
    }

    private byte[] reply(String text) {
        return Written.by(address).saying(text).bytes();
    }

    private void read() throws MessagingException {
        read(intake);
    }

    /// As a process that has just started.
    private void read(Intake by) throws MessagingException {
        var lease = reading.acquire(mailbox.id(), "test", LEASE).orElseThrow();
        try (var connection = ImapConnection.open(imap.server(), Duration.ofSeconds(1))) {
            new InboxReading(reading, by, mailbox).readNew(connection.inbox(), lease, LEASE);
        }
    }
}
