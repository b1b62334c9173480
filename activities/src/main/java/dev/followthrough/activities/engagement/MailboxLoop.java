package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.MailServer;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.engagement.MailboxReading;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one mailbox for as long as it holds the lease: when its server pushes, when somebody asks, and behind both
/// every few seconds. A connection that breaks is made anew after a pause that grows; the lease is given back
/// meanwhile, since another process may fare better.
final class MailboxLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxLoop.class);

    private final String mailboxId;
    private final String holder;
    private final Supplier<MailServer> server;
    private final MailboxReading reading;
    private final InboxReading inbox;
    private final CopySearch copies;
    private final ReadingTimes times;
    private final Semaphore bell = new Semaphore(0);
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /// @param holder names this process in the lease
    MailboxLoop(
            Mailbox mailbox,
            String holder,
            Supplier<MailServer> server,
            MailboxReading reading,
            InboxReading inbox,
            CopySearch copies,
            ReadingTimes times) {
        this.mailboxId = mailbox.id();
        this.holder = holder;
        this.server = server;
        this.reading = reading;
        this.inbox = inbox;
        this.copies = copies;
        this.times = times;
    }

    @Override
    public void run() {
        int failures = 0;
        while (!stopped) {
            try {
                Optional<MailboxReading.Lease> lease = reading.acquire(mailboxId, holder, times.lease());
                if (lease.isPresent()) readWhileOurs(lease.get());
                failures = 0;
            } catch (MessagingException | RuntimeException e) {
                failures++;
                LOG.warn(
                        "Mailbox {} cannot be read, failure {}: {}",
                        mailboxId,
                        failures,
                        e.getClass().getSimpleName());
            }
            answer(takeAsked());
            pause(failures == 0 ? times.every() : times.pause(failures));
        }
    }

    private void readWhileOurs(MailboxReading.Lease lease) throws MessagingException {
        try (var connection = ImapConnection.open(server.get(), times.every())) {
            var waiting = new WaitForNews(connection, bell);
            while (!stopped && reading.renew(lease, times.lease())) {
                List<CompletableFuture<Void>> waitingForThis = takeAsked();
                if (!inbox.readNew(connection.inbox(), lease, times.lease())) return;
                answer(waitingForThis);
                copies.lookIfDue(connection, Instant.now());
                if (!stopped) waiting.atMost(times.every());
            }
        } finally {
            giveBack(lease);
        }
    }

    private void giveBack(MailboxReading.Lease lease) {
        try {
            reading.release(lease);
        } catch (RuntimeException e) {
            LOG.debug("The lease of mailbox {} will end by itself", mailboxId);
        }
    }

    private List<CompletableFuture<Void>> takeAsked() {
        List<CompletableFuture<Void>> taken = new ArrayList<>();
        for (var one = asked.poll(); one != null; one = asked.poll()) taken.add(one);
        return taken;
    }

    private static void answer(List<CompletableFuture<Void>> waiting) {
        waiting.forEach(one -> one.complete(null));
    }

    private void pause(Duration duration) {
        try {
            if (!stopped) WaitForNews.ring(bell, duration);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /// Waits until a reading that begins from now on has ended, well or not.
    void readNow(Duration most) {
        var done = new CompletableFuture<Void>();
        asked.add(done);
        bell.release();
        try {
            done.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.info("Mailbox {} was not read in time", mailboxId);
        }
    }

    void stop() {
        stopped = true;
        bell.release();
    }
}
