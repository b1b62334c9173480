package dev.followthrough.activities.engagement;

import dev.followthrough.activities.delivery.FreshMailbox;
import dev.followthrough.activities.delivery.MailServer;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.engagement.MailboxReading;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reads every mailbox again and again, each by one process at a time (a fenced lease). A connection is kept
/// between readings; one that breaks is made anew at the next.
@Component
public class MailboxWatch implements SmartLifecycle, FreshMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final String holder = UUID.randomUUID().toString();
    private final Mailboxes mailboxes;
    private final MailboxReading reading;
    private final MailboxServers servers;
    private final Intake intake;
    private final ImapReader reader;
    private final Duration every;
    private final Map<String, Store> connections = new ConcurrentHashMap<>();
    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final Set<String> beingRead = ConcurrentHashMap.newKeySet();
    private volatile ScheduledExecutorService clock = idle();
    private volatile boolean running;

    public MailboxWatch(
            Mailboxes mailboxes,
            MailboxReading reading,
            MailboxServers servers,
            Intake intake,
            @Value("${followthrough.mailbox.poll-seconds}") int pollSeconds) {
        this.mailboxes = mailboxes;
        this.reading = reading;
        this.servers = servers;
        this.intake = intake;
        this.reader = new ImapReader(reading);
        this.every = Duration.ofSeconds(pollSeconds);
    }

    private static ScheduledExecutorService idle() {
        return Executors.newScheduledThreadPool(
                1, Thread.ofVirtual().name("mailbox-", 0).factory());
    }

    @Override
    public void start() {
        clock = idle();
        running = true;
        clock.scheduleWithFixedDelay(this::lookIntoAll, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookIntoAll() {
        try {
            for (Mailbox mailbox : mailboxes.all()) {
                if (beingRead.add(mailbox.id())) Thread.ofVirtual().start(() -> lookInto(mailbox));
            }
        } catch (RuntimeException e) {
            LOG.warn("The mailboxes cannot be listed: {}", e.getClass().getSimpleName());
        }
    }

    private void lookInto(Mailbox mailbox) {
        try {
            read(mailbox);
        } finally {
            beingRead.remove(mailbox.id());
        }
    }

    @Override
    public boolean ensureRead(Mailbox mailbox, @Nullable Instant readAt) {
        if (readAt != null && !readAt.plus(FRESH).isBefore(Instant.now())) return false;
        read(mailbox);
        return true;
    }

    private void read(Mailbox mailbox) {
        synchronized (turns.computeIfAbsent(mailbox.id(), id -> new Object())) {
            reading.acquire(mailbox.id(), holder, LEASE).ifPresent(lease -> read(mailbox, lease));
        }
    }

    private void read(Mailbox mailbox, MailboxReading.Lease lease) {
        try {
            Store store = connection(mailbox);
            if (reader.readNew(store, lease, (mail, id) -> intake.take(mailbox, mail, id))) {
                reading.readToEnd(mailbox.id());
            }
        } catch (MessagingException | RuntimeException e) {
            forget(mailbox.id());
            LOG.warn("Mailbox {} cannot be read: {}", mailbox.id(), e.getClass().getSimpleName());
        }
    }

    private Store connection(Mailbox mailbox) throws MessagingException {
        Store store = connections.get(mailbox.id());
        if (store != null && store.isConnected()) return store;
        MailServer server = servers.imap(mailbox);
        Store fresh = reader.connect(server);
        connections.put(mailbox.id(), fresh);
        return fresh;
    }

    private void forget(String mailboxId) {
        Store store = connections.remove(mailboxId);
        if (store == null) return;
        try {
            store.close();
        } catch (MessagingException e) {
            LOG.debug("A mail server did not take its leave: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        Set.copyOf(connections.keySet()).forEach(this::forget);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
