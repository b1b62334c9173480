package dev.followthrough.activities.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.delivery.Patience;
import dev.followthrough.activities.delivery.SmsSettings;
import dev.followthrough.activities.delivery.SmtpHandOff;
import dev.followthrough.activities.drafting.DraftingSettings;
import dev.followthrough.activities.engagement.MailboxLook;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.Finding.State;
import dev.followthrough.store.delivery.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only a worker can look at: each check fails as it should, and says what to do.
class ChecksOfAWorkerTest {
    private static final int NOBODY_LISTENS = 1;
    /// Their passwords are in files: the database is not asked.
    private static final MailboxServers SERVERS = new MailboxServers(null);

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @TempDir
    Path folder;

    @BeforeEach
    void aMailServer() {
        mail.withConfiguration(GreenMailConfiguration.aConfig().withUser("mara@sells.example", "mara", "right"));
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private Mailbox mailbox(String host, int smtp, int imap, String security, String password) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password);
        return new Mailbox(
                "m-1",
                "mara@sells.example",
                "Mara",
                new Mailbox.Server(host, smtp, security),
                new Mailbox.Server(host, imap, security),
                "mara",
                "file:" + file,
                100,
                1);
    }

    private Mailbox here(String password) throws IOException {
        return mailbox("127.0.0.1", mail.getSmtp().getPort(), mail.getImap().getPort(), "none", password);
    }

    private static Finding smtp(Mailbox box) {
        return new SmtpSignIn(box, SERVERS, new SmtpHandOff(Patience.USUAL)).look();
    }

    private static Finding imap(Mailbox box) {
        return new ImapSignIn(box, SERVERS).look();
    }

    @Test
    void a_mailbox_that_works_lets_us_in_both_ways() throws IOException {
        assertThat(smtp(here("right")).state()).isEqualTo(State.OK);
        assertThat(imap(here("right")).finding()).contains("opens the inbox");
    }

    @Test
    void a_wrong_password_is_told_from_a_server_that_is_away() throws IOException {
        Finding wrong = imap(here("wrong"));
        assertThat(wrong.state()).isEqualTo(State.FAILED);
        assertThat(wrong.finding()).contains("refuses username or password");
        assertThat(wrong.cure()).contains("app password");
        Finding away = smtp(mailbox("127.0.0.1", NOBODY_LISTENS, NOBODY_LISTENS, "none", "right"));
        assertThat(away.finding()).contains("does not answer");
        assertThat(away.cure()).contains("host and port");
    }

    @Test
    void a_host_that_there_is_not_and_a_server_without_tls() throws IOException {
        assertThat(imap(mailbox("no-such-host.invalid", 143, 143, "none", "right"))
                        .finding())
                .contains("no such host");
        Finding unsafe = imap(mailbox("127.0.0.1", 25, mail.getImap().getPort(), "tls", "right"));
        assertThat(unsafe.state()).isEqualTo(State.FAILED);
        assertThat(unsafe.cure()).contains("starttls");
    }

    @Test
    void a_password_that_is_not_where_it_should_be() throws IOException {
        Mailbox box = here("right");
        Files.delete(folder.resolve("password"));
        assertThat(smtp(box).cure()).contains("passwordFrom");
        assertThat(imap(box).finding()).contains("is not at file:");
    }

    @Test
    void a_mailbox_that_files_nothing_that_was_sent() {
        assertThat(ImapSignIn.of("imap x:1", new MailboxLook(true, "Sent")).state())
                .isEqualTo(State.OK);
        assertThat(ImapSignIn.of("imap x:1", new MailboxLook(true, null)).cure())
                .contains("file what is sent");
    }

    @Test
    void a_model_that_refuses_the_key_breaks_or_is_away() throws Exception {
        assertThat(ModelReached.of("http://m", "small", 200).state()).isEqualTo(State.OK);
        assertThat(ModelReached.of("http://m", "small", 401).cure()).contains("api-key");
        assertThat(ModelReached.of("http://m", "small", 500).state()).isEqualTo(State.FAILED);
        assertThat(model("none", "").look().state()).isEqualTo(State.SKIPPED);
        assertThat(model("openai", "http://127.0.0.1:" + NOBODY_LISTENS).look().cure())
                .contains("base-url");
    }

    private static ModelReached model(String provider, String url) {
        return new ModelReached(new DraftingSettings(provider, url, "", "small", Duration.ofSeconds(5)));
    }

    @Test
    void a_gateway_for_texts_that_cannot_be_reached() {
        assertThat(new SmsGateway(sms("")).look().state()).isEqualTo(State.SKIPPED);
        assertThat(new SmsGateway(sms("http://127.0.0.1:" + NOBODY_LISTENS))
                        .look()
                        .cure())
                .contains("sms.url");
        assertThat(new SmsGateway(sms("http://127.0.0.1:" + mail.getSmtp().getPort()))
                        .look()
                        .state())
                .isEqualTo(State.OK);
    }

    private static SmsSettings sms(String url) {
        return SmsSettings.of(
                url, "POST", "", "application/json", "", "", "Idempotency-Key", "/id", 2, Duration.ofSeconds(5));
    }
}
