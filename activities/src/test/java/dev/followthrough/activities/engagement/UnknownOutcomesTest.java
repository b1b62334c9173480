package dev.followthrough.activities.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.activities.MailTest;
import dev.followthrough.activities.delivery.SomeTouches;
import dev.followthrough.activities.delivery.SomeTouches.SomeTouch;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.UnknownOutcomes;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mail of unknown outcome is settled by whatever proves that it left, and by nothing else.
@MailTest
class UnknownOutcomesTest {
    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

    @Autowired
    SomeTouches touches;

    @Autowired
    GateViews views;

    @Autowired
    Ledger ledger;

    @Autowired
    UnknownOutcomes outcomes;

    @Autowired
    Intake intake;

    @Autowired
    DealLog log;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    List<String> nudged;

    @Autowired
    JdbcClient jdbc;

    private final ScriptedImap imap = new ScriptedImap();
    private SomeTouch touch;
    private Mailbox mailbox;
    private String messageId;

    @BeforeEach
    void lose() {
        jdbc.sql("update delivery set state = 'sent' where state = 'unknown'").update();
        touch = touches.cleared(1, 1);
        mailbox = mailboxes.byAddress("mara@sells.example").orElseThrow();
        GateView view = views.of(touch.key(), touch.draft());
        messageId = ledger.claim(view, "token", UUID.randomUUID() + "@sells.example", "Docks", Instant.now())
                .orElseThrow();
        ledger.handOff(touch.key(), "token", Instant.now());
        ledger.markUnknown(touch.key(), Instant.now());
    }

    @AfterEach
    void close() {
        imap.close();
    }

    @Test
    void a_copy_in_the_folder_that_the_server_marks_settles_it() throws Exception {
        imap.listing("* LIST () \"/\" INBOX", "* LIST (\\HasNoChildren \\Sent) \"/\" \"Post out\"");
        imap.file(copy(messageId, touch.key().text()));
        look(NOW);
        assertThat(settledAs()).isEqualTo("sent by mailbox");
        assertThat(log.since(touch.deal(), 0)).singleElement().satisfies(row -> {
            assertThat(row.event())
                    .isInstanceOfSatisfying(
                            SequenceEvent.OutcomeSettled.class,
                            settled -> assertThat(settled.left()).isTrue());
            assertThat(row.actor()).isEqualTo("mailbox");
        });
        assertThat(nudged).contains(touch.deal());
    }

    @Test
    void a_copy_under_another_id_is_known_by_its_mark_and_its_id_is_learned() throws Exception {
        imap.listing("* LIST () \"/\" INBOX", "* LIST () \"/\" \"Sent Items\"");
        imap.file(copy("rewritten@mail.example", touch.key().text()));
        look(NOW);
        assertThat(settledAs()).isEqualTo("sent by mailbox");
        assertThat(jdbc.sql("select real_message_id from delivery where deal_id = ?")
                        .param(touch.deal())
                        .query(String.class)
                        .single())
                .isEqualTo("rewritten@mail.example");
    }

    @Test
    void a_copy_of_another_touch_proves_nothing() throws Exception {
        imap.listing("* LIST () \"/\" INBOX", "* LIST () \"/\" Sent");
        imap.file(copy("other@mail.example", touch.key().text() + "2"));
        look(NOW);
        assertThat(settledAs()).isEqualTo("unknown by null");
    }

    @Test
    void nothing_found_is_no_proof_and_the_search_becomes_more_seldom() throws Exception {
        imap.listing("* LIST () \"/\" INBOX", "* LIST () \"/\" Sent");
        try (var connection = connection()) {
            var search = search();
            search.lookIfDue(connection, NOW);
            search.lookIfDue(connection, NOW.plusSeconds(30));
            search.lookIfDue(connection, NOW.plusSeconds(61));
            search.lookIfDue(connection, NOW.plusSeconds(122));
            search.lookIfDue(connection, NOW.plusSeconds(182));
        }
        assertThat(imap.commands().stream().filter(line -> line.contains("SEARCH")))
                .hasSize(3);
        assertThat(settledAs()).isEqualTo("unknown by null");
    }

    @Test
    void a_mailbox_without_a_folder_of_sent_mail_is_left_in_peace() throws Exception {
        look(NOW);
        assertThat(settledAs()).isEqualTo("unknown by null");
    }

    @Test
    void without_unknown_outcomes_nothing_is_searched() throws Exception {
        outcomes.settle(touch.key(), true, "p-1", null);
        look(NOW);
        assertThat(imap.commands()).noneMatch(line -> line.contains("LIST"));
    }

    @Test
    void an_answer_proves_that_it_arrived() {
        intake.take(
                mailbox,
                Written.by(touch.address())
                        .answering(messageId)
                        .saying("A question: when?")
                        .bytes(),
                "1.1");
        assertThat(settledAs()).isEqualTo("sent by mailbox");
        assertThat(log.since(touch.deal(), 0))
                .extracting(row -> row.event().name())
                .containsExactly("replied", "outcomeSettled");
    }

    @Test
    void a_bounce_proves_that_it_left() {
        intake.take(
                mailbox,
                Written.report(
                                "delayed",
                                "4.4.1",
                                "Final-Recipient: rfc822; " + touch.address() + "\r\n",
                                "Message-ID: <" + messageId + ">\r\n")
                        .bytes(),
                "1.1");
        assertThat(settledAs()).isEqualTo("sent by mailbox");
    }

    @Test
    void a_copy_in_the_inbox_proves_it_and_is_no_answer() {
        intake.take(mailbox, copy(messageId, touch.key().text()), "1.1");
        assertThat(settledAs()).isEqualTo("sent by mailbox");
        assertThat(log.since(touch.deal(), 0))
                .extracting(row -> row.event().name())
                .containsExactly("outcomeSettled");
    }

    @Test
    void it_is_settled_once() {
        assertThat(outcomes.settle(touch.key(), false, "p-1", null)).isTrue();
        assertThat(outcomes.settle(touch.key(), true, "mailbox", null)).isFalse();
        assertThat(settledAs()).isEqualTo("refused by p-1");
        assertThat(log.since(touch.deal(), 0)).hasSize(1);
    }

    private void look(Instant now) throws MessagingException {
        try (var connection = connection()) {
            search().lookIfDue(connection, now);
        }
    }

    private CopySearch search() {
        return new CopySearch(mailbox.id(), outcomes, nudged::add);
    }

    private ImapConnection connection() throws MessagingException {
        return ImapConnection.open(imap.server(), Duration.ofSeconds(1));
    }

    private byte[] copy(String id, String mark) {
        return Written.by("mara@sells.example")
                .with("To", touch.address())
                .with("Message-ID", "<" + id + ">")
                .with("X-Followthrough-Touch", mark)
                .saying("Hello Priya")
                .bytes();
    }

    private String settledAs() {
        return jdbc.sql("select state || ' by ' || coalesce(settled_by, 'null') from delivery where deal_id = ?")
                .param(touch.deal())
                .query(String.class)
                .single();
    }
}
