package dev.followthrough.activities.delivery;

import static dev.followthrough.activities.delivery.ScriptedSmtp.drop;
import static dev.followthrough.activities.delivery.ScriptedSmtp.say;
import static dev.followthrough.activities.delivery.ScriptedSmtp.silence;
import static dev.followthrough.activities.delivery.ScriptedSmtp.trickle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.followthrough.activities.delivery.HandOffResult.Accepted;
import dev.followthrough.activities.delivery.HandOffResult.Phase;
import dev.followthrough.activities.delivery.HandOffResult.RefusedForGood;
import dev.followthrough.activities.delivery.HandOffResult.Stopped;
import dev.followthrough.activities.delivery.HandOffResult.TryLater;
import dev.followthrough.activities.delivery.HandOffResult.Unknown;
import dev.followthrough.activities.delivery.ScriptedSmtp.Act;
import dev.followthrough.activities.delivery.ScriptedSmtp.At;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is known of a mail after each way in which a server can behave (G2).
class SmtpPhasesTest {
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Patience PATIENCE = new Patience(SHORT, SHORT, SHORT, SHORT);

    private final SmtpHandOff smtp = new SmtpHandOff(PATIENCE);
    private final Guard guard = new Guard();
    private ScriptedSmtp server = ScriptedSmtp.plain();

    @BeforeAll
    static void trust() {
        SelfSigned.trust();
    }

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> behaviours() {
        return Stream.of(
                arguments(At.GREETING, say("421 too busy"), new TryLater("421", Phase.CONNECT)),
                arguments(At.GREETING, say("554 not you"), new TryLater("554", Phase.CONNECT)),
                arguments(At.GREETING, drop(), new TryLater("none", Phase.CONNECT)),
                arguments(At.GREETING, silence(), new TryLater("none", Phase.CONNECT)),
                arguments(At.EHLO, drop(), new TryLater("none", Phase.CONNECT)),
                arguments(At.MAIL, say("451 4.7.1 later"), new TryLater("451", Phase.ENVELOPE)),
                arguments(At.MAIL, say("550 5.1.0 no such sender"), new RefusedForGood("550", Phase.ENVELOPE)),
                arguments(At.MAIL, drop(), new TryLater("none", Phase.ENVELOPE)),
                arguments(At.MAIL, silence(), new TryLater("none", Phase.ENVELOPE)),
                arguments(At.RCPT, say("450 4.2.1 greylisted"), new TryLater("450", Phase.ENVELOPE)),
                arguments(At.RCPT, say("550 5.1.1 unknown user"), new RefusedForGood("550", Phase.ENVELOPE)),
                arguments(At.RCPT, drop(), new TryLater("none", Phase.ENVELOPE)),
                arguments(At.DATA, say("452 4.3.1 disk full"), new TryLater("452", Phase.ENVELOPE)),
                arguments(At.DATA, say("554 5.7.1 no"), new RefusedForGood("554", Phase.ENVELOPE)),
                arguments(At.DATA, drop(), new TryLater("none", Phase.ENVELOPE)),
                arguments(At.DOT, say("451 4.3.0 later"), new TryLater("451", Phase.DOT)),
                arguments(At.DOT, say("421 4.3.2 shutting down"), new TryLater("421", Phase.DOT)),
                arguments(At.DOT, say("554 5.6.0 spam"), new RefusedForGood("554", Phase.DOT)));
    }

    @ParameterizedTest(name = "at {0}: {2}")
    @MethodSource("behaviours")
    void an_answer_or_its_absence_says_exactly_what_is_known(At at, Act act, HandOffResult known) {
        server.when(at, act);
        assertThat(send()).isEqualTo(known);
    }

    @Test
    void nobody_listens() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(smtp.send(at(free, MailServer.Security.NONE), SomeMail.plain(), guard))
                .isEqualTo(new TryLater("none", Phase.CONNECT));
    }

    @Test
    void a_wrong_password_is_no_word_about_the_mail() {
        server = ScriptedSmtp.tls().when(At.AUTH, say("535 5.7.8 wrong password"));
        assertThat(smtp.send(at(server.port(), MailServer.Security.TLS), SomeMail.plain(), guard))
                .isEqualTo(new TryLater("535", Phase.CONNECT));
    }

    @Test
    void a_server_that_drops_the_line_before_the_body_has_nothing() {
        server.when(At.DATA, conversation -> {
            conversation.tell("354 go on");
            conversation.drop();
        });
        assertNotDelivered(smtp.send(here(), SomeMail.halting(server), guard));
    }

    @Test
    void a_server_that_drops_the_line_in_the_body_has_nothing() {
        server.when(At.BODY, drop());
        assertNotDelivered(smtp.send(here(), SomeMail.halting(server), guard));
    }

    @Test
    void a_server_that_says_421_in_the_body_has_nothing() {
        server.when(At.BODY, conversation -> {
            conversation.tell("421 4.4.2 too slow");
            conversation.drop();
        });
        assertNotDelivered(smtp.send(here(), SomeMail.halting(server), guard));
    }

    private void assertNotDelivered(HandOffResult result) {
        assertThat(result).isEqualTo(new TryLater("none", Phase.BODY));
        assertThat(guard.passed).containsExactly("body");
        assertThat(server.delivered()).isEmpty();
    }

    @Test
    void only_between_the_dot_and_its_answer_can_nobody_know() {
        server.when(At.DOT, drop());
        assertThat(send()).isInstanceOf(Unknown.class);
        assertThat(server.delivered()).hasSize(1);
    }

    @Test
    void silence_after_the_dot_is_unknown_too() {
        server.when(At.DOT, silence());
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @Test
    void half_an_answer_to_the_dot_is_none() {
        server.when(At.DOT, conversation -> {
            conversation.send("25".getBytes());
            conversation.drop();
        });
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @Test
    void a_mail_that_was_taken_is_sent_however_the_server_takes_its_leave() {
        server.when(At.QUIT, silence());
        assertThat(send())
                .isInstanceOfSatisfying(
                        Accepted.class, sent -> assertThat(sent.code()).isEqualTo("250"));
    }

    @Test
    void the_name_that_the_server_gives_the_mail_is_learned() {
        server.when(At.DOT, say("250 2.6.0 <AM0PR05.7@mail.example> [InternalId=7] Queued mail for delivery"));
        assertThat(realMessageId()).isEqualTo("AM0PR05.7@mail.example");
    }

    @Test
    void a_recipient_in_the_answer_is_no_name_of_the_mail() {
        server.when(At.DOT, say("250 2.1.5 <Priya@northwind.example> accepted for delivery"));
        assertThat(realMessageId()).isNull();
    }

    private String realMessageId() {
        return send() instanceof Accepted accepted ? accepted.realMessageId() : "not accepted";
    }

    @Test
    void a_server_that_trickles_its_answers_is_heard_out() {
        server.when(At.GREETING, trickle("220 mail.example"));
        server.when(At.MAIL, trickle("250 ok")).when(At.DOT, trickle("250 2.0.0 queued"));
        assertThat(send()).isInstanceOf(Accepted.class);
    }

    @Test
    void extensions_that_would_put_the_dot_out_of_reach_are_not_used() {
        server.offering("CHUNKING", "PIPELINING", "8BITMIME", "SMTPUTF8", "BINARYMIME", "DSN");
        assertThat(send()).isInstanceOf(Accepted.class);
        assertThat(server.commands()).anyMatch("DATA"::equals).noneMatch(line -> line.startsWith("BDAT"));
        assertThat(server.commands().stream().filter(line -> line.startsWith("MAIL")))
                .containsExactly("MAIL FROM:<mara@sells.example>");
    }

    @Test
    void the_body_arrives_as_it_was_composed_dots_at_line_starts_included() {
        send();
        assertThat(server.delivered().getFirst()).contains("\r\n..a line that begins with a dot\r\n");
    }

    @Test
    void a_mail_leaves_over_starttls() {
        server.offering("STARTTLS");
        assertThat(smtp.send(at(server.port(), MailServer.Security.STARTTLS), SomeMail.plain(), guard))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands()).anyMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void without_starttls_nothing_leaves_where_it_is_asked_for() {
        assertThat(smtp.send(at(server.port(), MailServer.Security.STARTTLS), SomeMail.plain(), guard))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.phase()).isEqualTo(Phase.CONNECT));
        assertThat(server.commands()).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void a_mail_leaves_over_tls_and_its_unknown_is_unknown_there_too() {
        server = ScriptedSmtp.tls();
        assertThat(smtp.send(at(server.port(), MailServer.Security.TLS), SomeMail.plain(), guard))
                .isInstanceOf(Accepted.class);
        server.when(At.DOT, drop());
        assertThat(smtp.send(at(server.port(), MailServer.Security.TLS), SomeMail.plain(), guard))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_server_of_another_name_is_not_spoken_to() {
        server = ScriptedSmtp.tls();
        var other = new MailServer("127.0.0.1", server.port(), MailServer.Security.TLS, "mara", "secret");
        assertThat(smtp.send(other, SomeMail.plain(), guard))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.phase()).isEqualTo(Phase.CONNECT));
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void no_aborted_hand_off_is_ever_delivered() {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            guard.atBody = random.nextInt(4) > 0 ? () -> true : () -> false;
            guard.atDot = () -> false;
            assertThat(send()).isEqualTo(new Stopped());
        }
        assertThat(server.delivered()).isEmpty();
        assertThat(server.commands()).contains("DATA");
    }

    @Test
    void a_guard_that_breaks_before_the_dot_lets_nothing_out() {
        guard.atDot = () -> {
            throw new IllegalStateException("no database");
        };
        assertThatThrownBy(this::send).hasMessage("no database");
        assertThat(server.delivered()).isEmpty();
        guard.atBody = guard.atDot;
        assertThatThrownBy(this::send).hasMessage("no database");
        assertThat(server.delivered()).isEmpty();
    }

    @Test
    void a_guard_that_breaks_after_the_dot_does_not_make_its_answer_unknown() {
        guard.afterDot = () -> {
            throw new IllegalStateException("no commit");
        };
        assertThat(send()).isInstanceOf(Accepted.class);
        server.when(At.DOT, say("554 5.6.0 spam"));
        assertThat(send()).isEqualTo(new RefusedForGood("554", Phase.DOT));
        server.when(At.DOT, drop());
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    private HandOffResult send() {
        return smtp.send(here(), SomeMail.plain(), guard);
    }

    private MailServer here() {
        return at(server.port(), MailServer.Security.NONE);
    }

    private static MailServer at(int port, MailServer.Security security) {
        return new MailServer("localhost", port, security, "mara", "secret");
    }

    private static final class Guard implements DotGuard {
        private final CopyOnWriteArrayList<String> passed = new CopyOnWriteArrayList<>();
        private BooleanSupplier atBody = () -> true;
        private BooleanSupplier atDot = () -> true;
        private Runnable afterDot = () -> {};

        @Override
        public boolean beforeBody() {
            passed.add("body");
            return atBody.getAsBoolean();
        }

        @Override
        public boolean releaseDot(Runnable writeDot) {
            passed.add("dot");
            if (!atDot.getAsBoolean()) return false;
            writeDot.run();
            afterDot.run();
            return true;
        }
    }
}
