package dev.followthrough.activities.engagement;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits on one connection: by IDLE (RFC 2177) where the server has it, else for the time to pass; a bell ends
/// both. A server that offers IDLE and then refuses it is polled.
final class WaitForNews {
    private static final Logger LOG = LoggerFactory.getLogger(WaitForNews.class);

    private final ImapConnection connection;
    private final Semaphore bell;
    private boolean pushes;

    WaitForNews(ImapConnection connection, Semaphore bell) throws MessagingException {
        this.connection = connection;
        this.bell = bell;
        this.pushes = connection.canPush();
    }

    /// @throws MessagingException when the connection broke meanwhile
    void atMost(Duration most) throws MessagingException {
        try {
            if (pushes) idle(most);
            else ring(bell, most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.stir();
    }

    private void idle(Duration most) throws InterruptedException, MessagingException {
        var idling = Thread.ofVirtual().name("idle").start(this::idle);
        ring(bell, most);
        connection.stir();
        idling.join();
    }

    private void idle() {
        try {
            connection.idle();
        } catch (MessagingException | IllegalStateException e) {
            pushes = false;
            LOG.debug("IDLE ended: {}", e.getMessage());
        } finally {
            bell.release();
        }
    }

    /// Rings any number of times, heard once.
    static void ring(Semaphore bell, Duration most) throws InterruptedException {
        bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
    }
}
