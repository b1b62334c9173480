package dev.followthrough.activities.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.delivery.Patience;
import dev.followthrough.activities.delivery.SmtpHandOff;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.Finding.State;
import dev.followthrough.domain.ops.TrialStep;
import dev.followthrough.store.delivery.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mail from a mailbox to itself, out by SMTP and found by IMAP, on a real server.
class TryingAMailboxTest {
    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @TempDir
    Path folder;

    @BeforeEach
    void aMailServer() {
        mail.withConfiguration(GreenMailConfiguration.aConfig()
                .withUser("mara@sells.example", "mara", "right")
                .withUser("tomas@sells.example", "tomas", "right"));
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private Mailbox box(String user, String password, int imapPort) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password);
        return new Mailbox(
                "m-1",
                "mara@sells.example",
                "Mara",
                new Mailbox.Server("127.0.0.1", mail.getSmtp().getPort(), "none"),
                new Mailbox.Server("127.0.0.1", imapPort, "none"),
                user,
                "file:" + file,
                100,
                1);
    }

    private static Map<TrialStep, Finding> tried(Mailbox box) throws InterruptedException {
        Map<TrialStep, Finding> found = new EnumMap<>(TrialStep.class);
        new MailboxTrial(new MailboxServers(null), new SmtpHandOff(Patience.USUAL), Duration.ZERO)
                .run(box, "mt-1", found::put);
        return found;
    }

    @Test
    void its_mail_leaves_by_smtp_is_found_by_imap_and_says_that_a_machine_wrote_it() throws Exception {
        Map<TrialStep, Finding> found =
                tried(box("mara", "right", mail.getImap().getPort()));
        assertThat(found.keySet()).containsExactly(TrialStep.values());
        assertThat(found.get(TrialStep.SENT).state()).isEqualTo(State.OK);
        assertThat(found.get(TrialStep.ARRIVED).finding()).contains("found in the inbox");
        var received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly("mara@sells.example");
    }

    @Test
    void a_password_that_is_refused_ends_it_and_nothing_is_sent() throws Exception {
        Map<TrialStep, Finding> found =
                tried(box("mara", "wrong", mail.getImap().getPort()));
        assertThat(found.get(TrialStep.IMAP).state()).isEqualTo(State.FAILED);
        assertThat(found.get(TrialStep.IMAP).cure()).contains("app password");
        assertThat(found.get(TrialStep.SENT).state()).isEqualTo(State.SKIPPED);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void who_reads_another_mailbox_than_they_send_as_is_told_so() throws Exception {
        Map<TrialStep, Finding> found =
                tried(box("tomas", "right", mail.getImap().getPort()));
        assertThat(found.get(TrialStep.SENT).state()).isEqualTo(State.OK);
        assertThat(found.get(TrialStep.ARRIVED).state()).isEqualTo(State.FAILED);
        assertThat(found.get(TrialStep.ARRIVED).cure()).contains("IMAP reads the mailbox that SMTP sends as");
    }

    @Test
    void a_server_that_is_away_is_no_wrong_password() throws Exception {
        Map<TrialStep, Finding> found = tried(box("mara", "right", 1));
        assertThat(found.get(TrialStep.IMAP).finding()).contains("does not answer");
        assertThat(found.get(TrialStep.ARRIVED).state()).isEqualTo(State.SKIPPED);
    }
}
