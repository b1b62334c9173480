package dev.followthrough.activities.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.followthrough.activities.MailTest;
import dev.followthrough.activities.delivery.MailServer;
import dev.followthrough.store.House;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.engagement.MailboxReading;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mailbox is read soon, always, and by one process at a time.
@MailTest
class WatchingMailboxesTest {
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final Duration SHORT = Duration.ofMillis(100);

    @Autowired
    House house;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailboxReading reading;

    @Autowired
    Intake intake;

    @Autowired
    UnknownOutcomes outcomes;

    @Autowired
    DealLog log;

    @Autowired
    JdbcClient jdbc;

    private final String address = "priya." + UUID.randomUUID() + "@northwind.example";
    private final ScriptedImap imap = new ScriptedImap();
    private final List<MailboxLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
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
    void close() throws InterruptedException {
        loops.forEach(MailboxLoop::stop);
        for (Thread thread : threads) thread.join();
        imap.close();
    }

    @Test
    void a_mail_is_taken_in_when_it_comes_not_when_its_turn_comes() {
        watch("one", LONG);
        await().until(() -> imap.commands().stream().anyMatch(line -> line.endsWith("IDLE")));
        imap.receive(reply());
        awaitAnswers(1);
        imap.receive(reply());
        awaitAnswers(2);
    }

    @Test
    void a_real_server_pushes_too() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.withConfiguration(new GreenMailConfiguration().withUser("mara@sells.example", "mara", "secret"));
        server.start();
        try {
            var there =
                    new MailServer("127.0.0.1", server.getImap().getPort(), MailServer.Security.NONE, "mara", "secret");
            watch("one", there, LONG, Duration.ofMinutes(1));
            await().until(() -> reading.readAt(mailbox.id()).isAfter(Instant.EPOCH));
            server.getUserManager()
                    .getUser("mara")
                    .deliver(new MimeMessage((jakarta.mail.Session) null, new ByteArrayInputStream(reply())));
            awaitAnswers(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_cannot_push_is_polled() {
        imap.withoutIdle();
        watch("one", SHORT);
        await().until(() -> reading.readAt(mailbox.id()).isAfter(Instant.EPOCH));
        imap.receive(reply());
        awaitAnswers(1);
        assertThat(imap.commands()).noneMatch(line -> line.endsWith("IDLE"));
    }

    @Test
    void a_line_that_drops_is_made_anew() {
        watch("one", LONG);
        await().until(() -> imap.commands().stream().anyMatch(line -> line.endsWith("IDLE")));
        imap.dropAll();
        await().until(() -> imap.connections() == 2);
        imap.receive(reply());
        awaitAnswers(1);
    }

    @Test
    void pauses_grow_up_to_a_minute() {
        ReadingTimes times = ReadingTimes.every(Duration.ofSeconds(20));
        assertThat(times.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(times.pause(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(times.pause(500)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_second_process_waits_its_turn_and_takes_over_when_the_first_has_died() {
        var dead = reading.acquire(mailbox.id(), "dead", Duration.ofSeconds(2)).orElseThrow();
        watch("second", SHORT);
        imap.receive(reply());
        assertThat(imap.connections()).isZero();
        awaitAnswers(1);
        assertThat(reading.renew(dead, Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void a_reader_that_waits_for_news_keeps_its_lease() {
        watch("one", Duration.ofMillis(500));
        await().until(() -> imap.commands().stream().anyMatch(line -> line.endsWith("IDLE")));
        Instant until = leaseUntil();
        await().until(() -> leaseUntil().isAfter(until));
        assertThat(imap.connections()).isEqualTo(1);
    }

    private Instant leaseUntil() {
        return jdbc.sql("select lease_until from mailbox where id = ?")
                .param(mailbox.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    @Test
    void a_reader_that_stops_gives_its_place_away_at_once() throws InterruptedException {
        watch("one", LONG);
        await().until(() -> imap.connections() == 1);
        loops.getFirst().stop();
        threads.getFirst().join();
        watch("two", LONG);
        imap.receive(reply());
        awaitAnswers(1);
    }

    @Test
    void whoever_must_send_has_the_mailbox_read_now() {
        imap.withoutIdle();
        MailboxLoop loop = watch("one", LONG);
        await().until(() -> reading.readAt(mailbox.id()).isAfter(Instant.EPOCH));
        imap.receive(reply());
        loop.readNow(Duration.ofSeconds(20));
        assertThat(log.since(deal, 0)).hasSize(1);
    }

    private MailboxLoop watch(String holder, Duration every) {
        return watch(holder, imap.server(), every, Duration.ofMinutes(1));
    }

    private MailboxLoop watch(String holder, MailServer server, Duration every, Duration lease) {
        var loop = new MailboxLoop(
                mailbox,
                holder,
                () -> server,
                reading,
                new InboxReading(reading, intake, mailbox),
                new CopySearch(mailbox.id(), outcomes, id -> {}),
                new ReadingTimes(every, lease, SHORT));
        loops.add(loop);
        threads.add(Thread.ofVirtual().start(loop));
        return loop;
    }

    private void awaitAnswers(int count) {
        await().until(() -> log.since(deal, 0).size() == count);
    }

    private byte[] reply() {
        return Written.by(address).saying("A question: does it fit our docks?").bytes();
    }
}
