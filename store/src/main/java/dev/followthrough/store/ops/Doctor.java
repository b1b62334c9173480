package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs checks side by side, each in a thread of its own and for so long at most: one that hangs or breaks is
/// a finding and disturbs no other.
public final class Doctor {
    private final String process;
    private final Duration patience;

    /// @param process who looks
    public Doctor(String process, Duration patience) {
        this.process = process;
        this.patience = patience;
    }

    /// @return in the order of the checks
    public List<Found> look(List<Check> checks) {
        Map<Check, FutureTask<Found>> running = new LinkedHashMap<>();
        for (Check check : checks) {
            var task = new FutureTask<>(() -> found(check));
            running.put(check, task);
            Thread.ofVirtual().name("check-" + check.name()).start(task);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        List<Found> all = new ArrayList<>();
        running.forEach((check, task) -> all.add(result(check, task, deadline)));
        return all;
    }

    private Found found(Check check) throws Exception {
        long began = System.nanoTime();
        Finding finding = check.look();
        return new Found(process, check.name(), finding, (System.nanoTime() - began) / 1_000_000);
    }

    private Found result(Check check, Future<Found> task, long deadline) {
        try {
            return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return failed(
                    check, "did not come to an end within " + patience.toSeconds() + " s", check.cureForSilence());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return failed(check, "broke: " + cause.getClass().getSimpleName(), check.cureForSilence());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return failed(check, "was interrupted", "Ask again.");
        }
    }

    private Found failed(Check check, String finding, String cure) {
        return new Found(process, check.name(), Finding.failed(finding, cure), patience.toMillis());
    }
}
