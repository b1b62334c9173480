package dev.followthrough.api.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.followthrough.api.slack.SlackHouse;
import dev.followthrough.store.notice.NoticeMails;
import dev.followthrough.store.people.Person;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailsToOurOwnPeopleTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final NoticeMails mails = SlackHouse.bean(NoticeMails.class);
    private Person reader;

    @BeforeEach
    void somebodyIsToBeTold() {
        reader = SlackHouse.rep().person();
        mails.add(reader.id(), "Pilot: Jemand hat geantwortet – 你好", "Pilot: Jemand hat geantwortet – 你好");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private NoticeMailer mailer(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new NoticeMailer(
                mails,
                new HouseMail(provided(sender), "notices@sells.example"),
                "https://followthrough.sells.example/");
    }

    private static ObjectProvider<JavaMailSender> provided(JavaMailSender sender) {
        return new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return sender;
            }

            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.of(sender);
            }
        };
    }

    private Optional<MimeMessage> received() throws Exception {
        for (MimeMessage message : List.of(server.getReceivedMessages())) {
            if (message.getRecipients(Message.RecipientType.TO)[0].toString().contains(reader.email()))
                return Optional.of(message);
        }
        return Optional.empty();
    }

    @Test
    void say_that_a_machine_wrote_them_so_that_no_machine_answers() throws Exception {
        server.start();
        mailer(server.getSmtp().getPort()).once(1000);
        MimeMessage mail = received().orElseThrow();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<nm-[a-z0-9]+@sells\\.example>");
        assertThat(mail.getSubject()).isEqualTo("Pilot: Jemand hat geantwortet – 你好");
        assertThat(mail.getContent().toString())
                .contains("你好")
                .contains("https://followthrough.sells.example/account/notices");
        mailer(server.getSmtp().getPort()).once(1000);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void wait_for_a_server_that_is_down() throws Exception {
        mailer(1).once(1000);
        assertThat(state()).isEqualTo("due");
        SlackHouse.jdbc()
                .sql("update notice_mail set not_before = clock_timestamp() where person_id = ?")
                .param(reader.id())
                .update();
        server.start();
        mailer(server.getSmtp().getPort()).once(1000);
        assertThat(received()).isPresent();
        assertThat(state()).isEqualTo("sent");
    }

    private String state() {
        return SlackHouse.jdbc()
                .sql("select state from notice_mail where person_id = ?")
                .param(reader.id())
                .query(String.class)
                .single();
    }
}
