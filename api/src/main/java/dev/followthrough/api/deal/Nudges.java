package dev.followthrough.api.deal;

import dev.followthrough.workflows.deal.DealRelay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells a deal's workflow what was committed, at once and beside the request. A nudge that fails, or for which
/// there is no room, costs nothing: the sweep comes by within a second.
@Component
public class Nudges {
    private static final int AT_ONCE = 64;

    private final DealRelay relay;
    private final Counter failed;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("nudge-", 0).factory());

    public Nudges(DealRelay relay, MeterRegistry metrics) {
        this.relay = relay;
        this.failed = Counter.builder("followthrough.nudges.failed")
                .description("nudges that the sweep has to make up for")
                .register(metrics);
    }

    /// A new deal: its workflow is to be started.
    public void startAfterCommit(String dealId) {
        afterCommit(() -> relay.start(dealId));
    }

    /// Something new in the deal's log.
    public void afterCommit(String dealId) {
        afterCommit(() -> relay.nudge(dealId));
    }

    /// After the commit of the transaction under way; at once where there is none. Never fails.
    private void afterCommit(Runnable word) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            spread(word);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                spread(word);
            }
        });
    }

    private void spread(Runnable word) {
        if (!room.tryAcquire()) {
            failed.increment();
            return;
        }
        try {
            threads.execute(() -> tell(word));
        } catch (RejectedExecutionException shuttingDown) {
            room.release();
        }
    }

    private void tell(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException e) {
            failed.increment();
        } finally {
            room.release();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
