package dev.followthrough.api.sample;

import dev.followthrough.store.sample.SampleRemoval;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Ends the workflows of deals that are gone, at once after their removal, and later where Temporal was away.
@Component
class SampleEnds {
    private static final Logger LOG = LoggerFactory.getLogger(SampleEnds.class);
    private static final int AT_ONCE = 100;

    private final SampleRemoval removal;
    private final WorkflowClient client;

    SampleEnds(SampleRemoval removal, WorkflowClient client) {
        this.removal = removal;
        this.client = client;
    }

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("end-sample").start(SampleEnds.this::endAll);
            }
        });
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void endAll() {
        try {
            for (String deal : removal.toEnd(AT_ONCE)) end(deal);
        } catch (RuntimeException e) {
            LOG.debug("Workflows wait to be ended: {}", e.getClass().getSimpleName());
        }
    }

    private void end(String deal) {
        try {
            client.newUntypedWorkflowStub("deal-" + deal).terminate("the sample data was removed");
        } catch (WorkflowNotFoundException e) {
            LOG.debug("The workflow of {} had ended or never begun", deal);
        }
        removal.ended(deal);
    }
}
