package dev.followthrough.activities.delivery;

import dev.followthrough.activities.delivery.HandOffResult.Phase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// An SMTP transport that remembers how far it came and asks its guard before the body and before the final dot. A
/// thrown [IOException] makes the transport drop the connection, which is how nothing is delivered.
final class GuardedTransport extends SMTPTransport {
    private final DotGuard guard;
    private @Nullable SMTPOutputStream body;
    private Phase phase = Phase.CONNECT;
    private boolean stopped;
    private @Nullable Instant dotAt;
    private int answer;

    GuardedTransport(Session session, URLName url, DotGuard guard) {
        super(session, url);
        this.guard = guard;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        phase = Phase.ENVELOPE;
        super.mailFrom();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (!guard.beforeBody()) {
            stopped = true;
            throw new MessagingException("stopped", new IOException("stopped"));
        }
        OutputStream stream = super.data();
        phase = Phase.BODY;
        body = (SMTPOutputStream) stream;
        return stream;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        Objects.requireNonNull(body, "data() came first").ensureAtBOL();
        boolean released = guard.releaseDot(this::writeDot);
        if (!released) {
            stopped = true;
            throw new IOException("stopped");
        }
        answer = readServerResponse();
        if (answer != 250) throw new MessagingException("answer to the dot");
    }

    private void writeDot() {
        dotAt = Instant.now();
        phase = Phase.DOT;
        try {
            sendCommand(".");
        } catch (MessagingException e) {
            throw new DotNotWritten(e);
        }
    }

    /// The dot may have left the machine in part; the answer, or its absence, decides.
    private static final class DotNotWritten extends RuntimeException {
        DotNotWritten(MessagingException cause) {
            super(cause);
        }
    }

    Phase phase() {
        return phase;
    }

    boolean wasStopped() {
        return stopped;
    }

    @Nullable
    Instant dotAt() {
        return dotAt;
    }

    /// The server's code for the dot; 0 or less: none was heard.
    int answer() {
        return answer;
    }
}
