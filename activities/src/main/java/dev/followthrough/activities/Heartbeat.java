package dev.followthrough.activities;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Temporal that this worker still lives while an activity waits for a slow server, so that one that died is
/// noticed within seconds and not after the activity's whole time.
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(4);
    private static final ScheduledExecutorService BEATS = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("heartbeat").daemon().factory());

    private final java.util.concurrent.Future<?> beats;

    private Heartbeat(ActivityExecutionContext context) {
        // Most activities are done before the first beat, which would be a write of Temporal's database each.
        this.beats = BEATS.scheduleAtFixedRate(
                () -> beat(context), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Must be called on the activity's own thread.
    public static Heartbeat start() {
        return new Heartbeat(Activity.getExecutionContext());
    }

    private static void beat(ActivityExecutionContext context) {
        try {
            context.heartbeat(null);
        } catch (ActivityCompletionException e) {
            LOG.info(
                    "Temporal waits no longer for this attempt: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
    }
}
