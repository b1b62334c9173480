package dev.followthrough.worker;

import dev.followthrough.workflows.cadence.EnrollmentSweepWorkflowImpl;
import dev.followthrough.workflows.cadence.SweepActivities;
import dev.followthrough.workflows.deal.DealFollowUpWorkflowImpl;
import dev.followthrough.workflows.deal.DeliveryActivities;
import dev.followthrough.workflows.deal.DraftingActivities;
import dev.followthrough.workflows.deal.NoticeActivities;
import dev.followthrough.workflows.deal.RestActivities;
import dev.followthrough.workflows.deal.TaskQueues;
import dev.followthrough.workflows.deal.TimingActivities;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The workers of this process, one for each task queue. It keeps trying until Temporal answers, and lets what is
/// under way finish before it stops.
@Component
class TemporalWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TemporalWorkers.class);

    private final WorkerFactory factory;
    private final int drainSeconds;
    private volatile boolean wanted;
    private volatile boolean polling;

    TemporalWorkers(
            WorkflowClient client,
            TimingActivities timing,
            DraftingActivities drafting,
            DeliveryActivities delivery,
            NoticeActivities notices,
            RestActivities rest,
            SweepActivities sweeps,
            @Value("${followthrough.drain-seconds}") int drainSeconds) {
        this.drainSeconds = drainSeconds;
        this.factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
        Worker deals = worker(TaskQueues.DEALS, 200);
        deals.registerWorkflowImplementationTypes(DealFollowUpWorkflowImpl.class, EnrollmentSweepWorkflowImpl.class);
        deals.registerActivitiesImplementations(timing, notices);
        worker(TaskQueues.DRAFTING, 20).registerActivitiesImplementations(drafting);
        worker(TaskQueues.DELIVERY, 40).registerActivitiesImplementations(delivery);
        worker(TaskQueues.NOTICES, 20).registerActivitiesImplementations(rest, sweeps);
    }

    private Worker worker(String queue, int atOnce) {
        return factory.newWorker(
                queue,
                WorkerOptions.newBuilder()
                        .setUsingVirtualThreads(true)
                        .setMaxConcurrentActivityExecutionSize(atOnce)
                        .setMaxConcurrentLocalActivityExecutionSize(atOnce)
                        .build());
    }

    @Override
    public void start() {
        wanted = true;
        Thread.ofVirtual().name("temporal-start").start(this::startWhenTemporalAnswers);
    }

    private void startWhenTemporalAnswers() {
        while (wanted && !polling) {
            try {
                factory.start();
                polling = true;
                LOG.info("Polling Temporal for work");
            } catch (RuntimeException e) {
                LOG.warn(
                        "Temporal does not answer yet ({}); trying again in 2 s",
                        e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        wanted = false;
        factory.shutdown();
        factory.awaitTermination(drainSeconds, TimeUnit.SECONDS);
        polling = false;
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    boolean isPolling() {
        return polling;
    }
}
