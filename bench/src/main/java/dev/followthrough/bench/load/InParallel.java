package dev.followthrough.bench.load;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The same work for many, some of it at once. The first that fails is thrown.
public final class InParallel {
    private InParallel() {}

    /// @param most at once
    /// @return in the order of the list
    public static <T, R> List<R> map(List<T> all, int most, Function<T, R> work) {
        var turns = new Semaphore(most);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = all.stream()
                    .map(one -> threads.submit(() -> {
                        turns.acquire();
                        try {
                            return work.apply(one);
                        } finally {
                            turns.release();
                        }
                    }))
                    .toList();
            return futures.stream().map(InParallel::result).toList();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
