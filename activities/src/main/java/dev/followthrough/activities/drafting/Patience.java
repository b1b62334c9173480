package dev.followthrough.activities.drafting;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One deadline for all that a piece of work does, whatever it waits for meanwhile: a request's own timeout ends
/// with the headers, and a server may send its body a byte a second.
record Patience(Duration most) {
    /// @throws TimeoutException when the time is up; the work has been interrupted and its result does not count
    /// @throws CancellationException when the caller itself is interrupted
    <T> T during(Callable<T> work) throws TimeoutException {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("asks-the-model").start(task);
        try {
            return task.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while a model was asked");
        } finally {
            task.cancel(true);
        }
    }
}
