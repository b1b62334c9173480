package dev.followthrough.activities.engagement;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits on one connection: by IDLE (RFC 2177) where the server has it, else for the time to pass; a bell ends
/// both.
final class WaitForNews {
    private static final Logger LOG = LoggerFactory.getLogger(WaitForNews.class);

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final ImapConnection connection;
    private final Semaphore bell;
    private final boolean pushes;

    WaitForNews(ImapConnection connection, Semaphore bell) throws MessagingException {
        this.connection = connection;
        this.bell = bell;
        this.pushes = connection.canPush();
    }

    /// @throws MessagingException when the connection broke meanwhile
    void atMost(Duration most) throws MessagingException {
        try {
            if (pushes) {
                idle(most);
            } else {
                ring(bell, most);
                connection.stir();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void idle(Duration most) throws InterruptedException, MessagingException {
        var idling = Thread.ofVirtual().name("idle").start(this::idle);
        bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        // Who is stirred before the server has heard of IDLE idles all the same: stir until it has ended.
        do connection.stir();
        while (!idling.join(AGAIN));
        bell.drainPermits();
    }

    private void idle() {
        try {
            connection.idle();
        } catch (MessagingException | IllegalStateException e) {
            LOG.debug("IDLE ended: {}", e.getMessage());
        } finally {
            bell.release();
        }
    }

    /// Rung any number of times, heard once: whoever rings has said before what for.
    static void ring(Semaphore bell, Duration most) throws InterruptedException {
        bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
    }
}
