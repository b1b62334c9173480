package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.FreshMailbox;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.engagement.MailboxReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Has every mailbox read, each by a thread of its own, and each by one process at a time (a fenced lease).
@Component
public class MailboxWatch implements SmartLifecycle, FreshMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final String holder = UUID.randomUUID().toString();
    private final Mailboxes mailboxes;
    private final MailboxReading reading;
    private final MailboxServers servers;
    private final Intake intake;
    private final UnknownOutcomes outcomes;
    private final Nudge deals;
    private final ReadingTimes times;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService clock = idle();
    private volatile boolean running;

    public MailboxWatch(
            Mailboxes mailboxes,
            MailboxReading reading,
            MailboxServers servers,
            Intake intake,
            UnknownOutcomes outcomes,
            Nudge deals,
            @Value("${followthrough.mailbox.poll-seconds}") int pollSeconds) {
        this.mailboxes = mailboxes;
        this.reading = reading;
        this.servers = servers;
        this.intake = intake;
        this.outcomes = outcomes;
        this.deals = deals;
        this.times = ReadingTimes.every(Duration.ofSeconds(pollSeconds));
    }

    private record Watched(Mailbox mailbox, MailboxLoop loop, Thread thread) {}

    private static ScheduledExecutorService idle() {
        return Executors.newScheduledThreadPool(
                1, Thread.ofVirtual().name("mailboxes-", 0).factory());
    }

    @Override
    public void start() {
        clock = idle();
        running = true;
        clock.scheduleWithFixedDelay(this::watchAll, 0, times.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void watchAll() {
        try {
            for (Mailbox mailbox : mailboxes.all()) watched.compute(mailbox.id(), (id, known) -> watch(mailbox, known));
        } catch (RuntimeException e) {
            LOG.warn("The mailboxes cannot be listed: {}", e.getClass().getSimpleName());
        }
    }

    /// A mailbox whose servers changed is read anew.
    private Watched watch(Mailbox mailbox, @org.jspecify.annotations.Nullable Watched known) {
        if (known != null && known.mailbox().equals(mailbox)) return known;
        if (known != null) known.loop().stop();
        var loop = new MailboxLoop(
                mailbox,
                holder,
                () -> servers.imap(mailbox),
                reading,
                new InboxReading(reading, intake, mailbox),
                new CopySearch(mailbox.id(), outcomes, deals),
                times);
        return new Watched(
                mailbox,
                loop,
                Thread.ofVirtual().name("mailbox-" + mailbox.id()).start(loop));
    }

    @Override
    public void ensureRead(Mailbox mailbox) {
        Watched known = watched.get(mailbox.id());
        if (known == null) return;
        Instant readAt = reading.readAt(mailbox.id());
        if (readAt.plus(FRESH).isBefore(Instant.now())) known.loop().readNow(FRESH);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        List<Watched> all = List.copyOf(watched.values());
        watched.clear();
        all.forEach(one -> one.loop().stop());
        all.forEach(MailboxWatch::awaitEnd);
    }

    private static void awaitEnd(Watched one) {
        try {
            one.thread().join(LEAVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
