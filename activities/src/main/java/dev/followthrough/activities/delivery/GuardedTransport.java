package dev.followthrough.activities.delivery;

import dev.followthrough.activities.delivery.HandOffResult.Phase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// An SMTP transport that remembers how far it came and asks its guard before the body and before the final dot. A
/// thrown [IOException] makes the transport drop the connection, which is how nothing is delivered.
final class GuardedTransport extends SMTPTransport {
    private final DotGuard guard;
    private final PlainSockets sockets;
    private final Patience patience;
    private @Nullable SMTPOutputStream body;
    private Phase phase = Phase.CONNECT;
    private boolean stopped;
    private @Nullable RuntimeException broken;
    private @Nullable Instant dotAt;
    private int answer;

    GuardedTransport(Session session, URLName url, DotGuard guard, PlainSockets sockets, Patience patience) {
        super(session, url);
        this.guard = guard;
        this.sockets = sockets;
        this.patience = patience;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        phase = Phase.ENVELOPE;
        super.mailFrom();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (!allowed(guard::beforeBody)) throw new MessagingException("stopped", new IOException("stopped"));
        OutputStream stream = super.data();
        phase = Phase.BODY;
        body = (SMTPOutputStream) stream;
        return stream;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        Objects.requireNonNull(body, "data() came first").ensureAtBOL();
        // An empty line after the last part belongs to no part. It pushes out what the buffer holds, so that
        // under the guard's locks nothing but the dot is written, and no slow server is waited for.
        sendCommand("");
        if (sockets.serverHasLeft()) throw new IOException("the server left before the dot");
        sockets.waitAtMost(patience.lastWord());
        boolean released = allowed(() -> guard.releaseDot(this::writeDot));
        if (dotAt == null && !released) throw new IOException("stopped");
        // The dot is out. Whatever became of the guard since, the server's answer is what counts.
        answer = readServerResponse();
        if (answer / 100 != 2) throw new MessagingException("answer to the dot");
    }

    private boolean allowed(BooleanSupplier guarded) {
        try {
            boolean allowed = guarded.getAsBoolean();
            stopped = !allowed;
            return allowed;
        } catch (RuntimeException e) {
            broken = e;
            return false;
        }
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

    /// What the guard threw instead of an answer.
    @Nullable
    RuntimeException broken() {
        return broken;
    }

    /// When the dot was written; null: it was not, so nothing was delivered.
    @Nullable
    Instant dotAt() {
        return dotAt;
    }

    /// The server's code for the dot; 0 or less: none was heard.
    int answer() {
        return answer;
    }
}
