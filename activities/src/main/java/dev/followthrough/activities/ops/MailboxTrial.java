package dev.followthrough.activities.ops;

import dev.followthrough.activities.delivery.DotGuard;
import dev.followthrough.activities.delivery.HandOffResult;
import dev.followthrough.activities.delivery.MailServer;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.delivery.SmtpHandOff;
import dev.followthrough.activities.engagement.TestMailSearch;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.TrialStep;
import dev.followthrough.store.delivery.Mailbox;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// Tries one mailbox in both directions: a mail from it to itself leaves by SMTP and is found again by IMAP.
/// What follows a step that failed is not tried.
final class MailboxTrial {
    private static final Duration LOOKS = Duration.ofSeconds(2);

    private final MailboxServers servers;
    private final SmtpHandOff smtp;
    private final Duration patience;

    /// @param patience how long a mail may take from the mailbox to itself
    MailboxTrial(MailboxServers servers, SmtpHandOff smtp, Duration patience) {
        this.servers = servers;
        this.smtp = smtp;
        this.patience = patience;
    }

    private interface Try {
        Finding look() throws MessagingException, InterruptedException;
    }

    /// @param id   names the mail
    /// @param each told of every step as it ends
    void run(Mailbox box, String id, BiConsumer<TrialStep, Finding> each) throws InterruptedException {
        boolean on = true;
        for (TrialStep step : TrialStep.values()) {
            Finding finding = on ? found(step, box, id) : Finding.skipped("not tried: a step before it failed");
            on &= finding.state() != Finding.State.FAILED;
            each.accept(step, finding);
        }
    }

    private Finding found(TrialStep step, Mailbox box, String id) throws InterruptedException {
        Try look = switch (step) {
            case PASSWORD -> () -> password(box);
            case SMTP -> new SmtpSignIn(box, servers, smtp)::look;
            case IMAP -> new ImapSignIn(box, servers)::look;
            case SENT -> () -> sent(box, id);
            case ARRIVED -> () -> arrived(box, id);
        };
        try {
            return look.look();
        } catch (MessagingException e) {
            return MailProblem.of(e, step.word() + " of " + box.address());
        }
    }

    private Finding password(Mailbox box) {
        try {
            servers.smtp(box);
            return Finding.ok("there is one");
        } catch (RuntimeException e) {
            return Password.missing(box);
        }
    }

    private Finding sent(Mailbox box, String id) throws MessagingException {
        return switch (smtp.send(servers.smtp(box), TestMail.of(id, box.address()), new Open())) {
            case HandOffResult.Accepted accepted -> Finding.ok("the server took it (" + accepted.code() + ")");
            case HandOffResult.RefusedForGood refused ->
                Finding.failed(
                        "the server refuses it (" + refused.code() + ")",
                        "See that the user of this mailbox may send as " + box.address()
                                + ", and that the provider has not blocked the account.");
            case HandOffResult.TryLater later ->
                Finding.failed(
                        "the server does not take it now (" + later.code() + ")",
                        "Wait some minutes and try again: providers slow down senders whom they do not know yet.");
            case HandOffResult.Stopped ignored -> throw new IllegalStateException("nothing stops a test mail");
            case HandOffResult.Unknown ignored ->
                Finding.warning("the server did not say whether it took it", "See below whether it arrived.");
        };
    }

    private Finding arrived(Mailbox box, String id) throws MessagingException, InterruptedException {
        MailServer server = servers.imap(box);
        long began = System.nanoTime();
        while (true) {
            Optional<TestMailSearch.Place> place = TestMailSearch.find(server, TestMail.MARK, id);
            Duration passed = Duration.ofNanos(System.nanoTime() - began);
            if (place.isPresent()) return place(place.get(), passed);
            if (passed.compareTo(patience) > 0) {
                return Finding.failed(
                        "it has not come in within " + patience.toSeconds() + " s",
                        "See whether IMAP reads the mailbox that SMTP sends as, and whether a rule or a filter moves or"
                                + " holds back mail from oneself; then try again.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOKS.toMillis());
        }
    }

    private static Finding place(TestMailSearch.Place place, Duration after) {
        return place == TestMailSearch.Place.INBOX
                ? Finding.ok("found in the inbox after " + after.toSeconds() + " s")
                : Finding.warning(
                        "found, but among spam",
                        "Answers may land there too, where nobody reads them: mark it as no spam, and see SPF, DKIM and"
                                + " DMARC below.");
    }

    /// Nobody else is concerned by a mail to oneself: no gate stands before its dot.
    private static final class Open implements DotGuard {
        @Override
        public boolean beforeBody() {
            return true;
        }

        @Override
        public boolean releaseDot(Runnable writeDot) {
            writeDot.run();
            return true;
        }
    }
}
