package dev.followthrough.activities.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.activities.MailTest;
import dev.followthrough.activities.delivery.SomeTouches;
import dev.followthrough.activities.delivery.SomeTouches.SomeTouch;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.House;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.delivery.GateView;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.Ledger;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Suppressions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom a mail is from, which deals it concerns, and what it does to them.
@MailTest
class WhoseMailTest {
    @Autowired
    House house;

    @Autowired
    SomeTouches touches;

    @Autowired
    GateViews views;

    @Autowired
    Ledger ledger;

    @Autowired
    Intake intake;

    @Autowired
    DealLog log;

    @Autowired
    Deals deals;

    @Autowired
    Suppressions suppressions;

    @Autowired
    JdbcClient jdbc;

    private SomeTouch touch;
    private Mailbox mailbox;
    private String messageId;

    @BeforeEach
    void send() {
        house.stranger();
        touch = touches.cleared(1, 1);
        mailbox = house.mailbox();
        GateView view = views.of(touch.key(), touch.draft());
        messageId = ledger.claim(view, "token", UUID.randomUUID() + "@sells.example", "Docks", Instant.now())
                .orElseThrow();
        ledger.handOff(touch.key(), "token", Instant.now());
        jdbc.sql("update delivery set state = 'sent', dot_at = now() where deal_id = ?")
                .param(touch.deal())
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mara@sells.example",
                "Mara Lindqvist <MARA@Sells.Example>",
                "mara+phone@sells.example",
                "Tomas Brandt <tomas@sells.example>",
                "Tomas+crm@sells.example"
            })
    void what_one_of_us_writes_in_the_thread_is_no_answer(String from) {
        Written mail = Written.by(from)
                .answering(messageId)
                .with("X-Mailer", "a phone")
                .saying("Hi Priya, as I said: does Tuesday work?");
        take(mail);
        assertThat(log.since(touch.deal(), 0)).isEmpty();
        assertThat(gate()).isEqualTo("open");
        assertThat(verdict(mail)).isEqualTo("own");
    }

    @Test
    void our_own_absence_moves_nothing() {
        take(Written.by("mara@sells.example")
                .answering(messageId)
                .with("Auto-Submitted", "auto-replied")
                .saying("I am out of office until 1 December 2026."));
        assertThat(log.since(touch.deal(), 0)).isEmpty();
    }

    @Test
    void a_copy_that_a_server_sent_under_another_name_is_no_answer() {
        take(Written.by("M.Lindqvist@parent.example")
                .with("X-Followthrough-Touch", touch.key().text())
                .saying("Hello Priya, a question?"));
        assertThat(log.since(touch.deal(), 0)).isEmpty();
    }

    @Test
    void our_mark_silences_no_answer_of_the_recipient() {
        take(Written.by(touch.address())
                .answering(messageId)
                .with("X-Followthrough-Touch", touch.key().text())
                .saying("A question: when?"));
        assertThat(gate()).isEqualTo("held");
    }

    @Test
    void a_plus_tag_makes_no_prospect_one_of_us() {
        take(Written.by("priya+mara@northwind.example").answering(messageId).saying("A question: when?"));
        assertThat(gate()).isEqualTo("held");
    }

    @Test
    void a_colleague_nobody_knows_holds_the_deal_whose_thread_it_is() {
        take(Written.by("cto@northwind.example").answering(messageId).saying("A question: is it safe?"));
        assertThat(gate()).isEqualTo("held");
    }

    @Test
    void a_thread_says_more_than_a_sender() {
        String other = house.deal(touch.address());
        take(Written.by(touch.address()).answering(messageId).saying("A question: when?"));
        assertThat(gate()).isEqualTo("held");
        assertThat(deals.byId(other).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void without_a_thread_the_sender_holds_each_of_its_deals() {
        String other = house.deal(touch.address());
        take(Written.by(touch.address().toUpperCase(java.util.Locale.ROOT)).saying("A question: when?"));
        assertThat(gate()).isEqualTo("held");
        assertThat(deals.byId(other).orElseThrow().gate()).isEqualTo("held");
    }

    @Test
    void who_asks_to_be_left_alone_is_even_without_a_running_deal() {
        String stranger = "someone." + UUID.randomUUID() + "@delta.example";
        take(Written.by(stranger).with("Subject", "unsubscribe").saying(""));
        assertThat(suppressions.isSuppressed(stranger)).isTrue();
        jdbc.sql("update deal set gate = 'stopped' where id = ?")
                .param(touch.deal())
                .update();
        take(Written.by(touch.address()).with("Subject", "unsubscribe").saying(""));
        assertThat(suppressions.isSuppressed(touch.address())).isTrue();
    }

    @Test
    void of_a_mail_that_concerns_no_deal_nothing_is_kept_but_that_it_came() {
        Written mail =
                Written.by("friend." + UUID.randomUUID() + "@home.example").saying("Shall we have dinner?");
        take(mail);
        assertThat(raw(mail)).isEqualTo("{}");
    }

    @ParameterizedTest(name = "in {0} the day ends at {1}")
    @CsvSource({
        "Pacific/Honolulu, 2026-12-02T10:00:00Z",
        "America/New_York, 2026-12-02T05:00:00Z",
        "Asia/Shanghai, 2026-12-01T16:00:00Z",
        "Pacific/Kiritimati, 2026-12-01T10:00:00Z"
    })
    void the_day_of_return_is_a_day_where_the_contact_lives(String zone, Instant ends) {
        jdbc.sql("update contact set zone = ? where email = ?")
                .params(zone, touch.address())
                .update();
        take(absence());
        SequenceEvent.OutOfOffice away = (SequenceEvent.OutOfOffice)
                log.since(touch.deal(), 0).getFirst().event();
        assertThat(away.until()).isEqualTo(ends);
        assertThat(java.util.Objects.requireNonNull(away.until())
                        .minusSeconds(1)
                        .atZone(ZoneId.of(zone))
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(gate()).isEqualTo("open");
    }

    @Test
    void two_machines_that_answer_each_other_fill_no_log() {
        for (int i = 0; i < 40; i++) take(absence());
        for (int i = 0; i < 40; i++) {
            take(Written.by(touch.address())
                    .answering(messageId)
                    .with("Auto-Submitted", "auto-replied")
                    .saying("We have received your message. Your ticket is 4711."));
        }
        assertThat(log.since(touch.deal(), 0)).hasSize(1);
        assertThat(gate()).isEqualTo("open");
    }

    private Written absence() {
        return Written.by(touch.address())
                .answering(messageId)
                .with("Subject", "Automatic reply: Docks")
                .with("Auto-Submitted", "auto-replied")
                .saying("I am out of the office and will be back on 1 December 2026.");
    }

    @Test
    void a_bounce_is_known_by_its_recipient_alone() {
        take(Written.report(
                "failed", "5.1.1", "Final-Recipient: rfc822; " + touch.address() + "\r\n", "Subject: Docks\r\n"));
        assertThat(suppressions.isSuppressed(touch.address())).isTrue();
        assertThat(gate()).isEqualTo("stopped");
    }

    @Test
    void a_bounce_is_known_by_the_mail_that_it_returns() {
        take(Written.report(
                "failed",
                "5.1.1",
                "Final-Recipient: rfc822; praman@internal.example\r\n",
                "Message-ID: <" + messageId + ">\r\n"));
        assertThat(suppressions.isSuppressed(touch.address())).isTrue();
        assertThat(gate()).isEqualTo("stopped");
    }

    @Test
    void a_bounce_without_a_recipient_is_known_by_our_mark_on_the_mail_that_it_returns() {
        take(Written.report(
                "failed",
                "5.1.1",
                "",
                "Message-ID: <another-name@mail.example>\r\nX-Followthrough-Touch: "
                        + touch.key().text() + "\r\n"));
        assertThat(suppressions.isSuppressed(touch.address())).isTrue();
    }

    @Test
    void a_delay_suppresses_nobody_whatever_its_status() {
        take(Written.report(
                "delayed",
                "5.1.1",
                "Final-Recipient: rfc822; " + touch.address() + "\r\n",
                "Message-ID: <" + messageId + ">\r\n"));
        assertThat(suppressions.isSuppressed(touch.address())).isFalse();
        assertThat(gate()).isEqualTo("open");
    }

    @Test
    void a_bounce_of_a_stranger_suppresses_nobody() {
        String stranger = "nobody." + UUID.randomUUID() + "@delta.example";
        take(Written.report("failed", "5.1.1", "Final-Recipient: rfc822; " + stranger + "\r\n", "Subject: x\r\n"));
        assertThat(suppressions.isSuppressed(stranger)).isFalse();
    }

    @Test
    void the_workflow_hears_of_what_was_recorded(@Autowired List<String> nudged) {
        take(Written.by(touch.address()).answering(messageId).saying("A question: when?"));
        assertThat(nudged).contains(touch.deal());
    }

    private void take(Written mail) {
        intake.take(mailbox, mail.bytes(), "1.1");
    }

    private String gate() {
        return deals.byId(touch.deal()).orElseThrow().gate();
    }

    private String verdict(Written mail) {
        return kept("verdict", mail);
    }

    private String raw(Written mail) {
        return kept("raw", mail);
    }

    private String kept(String column, Written mail) {
        String id = mail.headers().get("Message-ID");
        return jdbc.sql("select " + column + "::text from engagement where source_id = ?")
                .param("mail:" + mailbox.id() + ":" + id.substring(1, id.length() - 1))
                .query(String.class)
                .single();
    }
}
