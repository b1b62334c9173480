package dev.followthrough.activities.ops;

import dev.followthrough.domain.ops.Finding;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// What went wrong with a mail server, in words, and what to do. What the server itself said is not repeated:
/// it may quote anybody.
final class MailProblem {
    private MailProblem() {}

    /// @param at `smtp` or `imap`, with host and port
    static Finding of(MessagingException e, String at) {
        if (e instanceof AuthenticationFailedException) {
            return Finding.failed(
                    at + " refuses username or password",
                    "Compare the mailbox's username and the password where passwordFrom says; many providers want an app"
                            + " password, or that IMAP and SMTP are switched on for the mailbox.");
        }
        if (isCausedBy(e, UnknownHostException.class)) {
            return Finding.failed(at + ": no such host", "Correct the host of the mailbox.");
        }
        if (isCausedBy(e, SSLException.class)) {
            return Finding.failed(
                    at + ": no safe connection",
                    "Compare the mailbox's security (tls, usually 465 and 993, or starttls, usually 587 and 143) and the"
                            + " server's certificate.");
        }
        if (isCausedBy(e, SocketTimeoutException.class)) {
            return Finding.failed(
                    at + " does not answer in time",
                    "Something on the way holds the port back: many networks let only some ports out. Try another of the"
                            + " provider's ports, or have the firewall let this worker through.");
        }
        if (isCausedBy(e, FolderNotFoundException.class)) {
            return Finding.failed(
                    at + " has no inbox", "Switch IMAP on for the mailbox, or see whether this user has a mailbox.");
        }
        if (String.valueOf(e.getMessage()).contains("STARTTLS")) {
            return Finding.failed(
                    at + " offers no STARTTLS",
                    "Use tls with the port for it (usually 465 and 993), or ask the provider.");
        }
        return Finding.failed(
                at + " does not answer (" + e.getClass().getSimpleName() + ")",
                "Compare host and port of the mailbox, and whether a firewall lets this worker through.");
    }

    private static boolean isCausedBy(Throwable e, Class<? extends Throwable> cause) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (cause.isInstance(one)) return true;
        }
        return false;
    }
}
