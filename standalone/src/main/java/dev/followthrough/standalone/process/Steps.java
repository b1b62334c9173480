package dev.followthrough.standalone.process;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Says what is being done and how long it takes; a long step says every ten seconds that it is still at it.
public final class Steps {
    private final PrintStream out;

    public Steps(PrintStream out) {
        this.out = out;
    }

    public <T> T step(String what, Supplier<T> work) {
        long start = System.nanoTime();
        out.printf("  %-58s", what);
        out.flush();
        try (ScheduledExecutorService ticker =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            ticker.scheduleAtFixedRate(() -> tick(start), 10, 10, TimeUnit.SECONDS);
            T result = work.get();
            ticker.shutdownNow();
            double seconds = (System.nanoTime() - start) / 1e9;
            // Ticks have begun lines of their own.
            if (seconds >= 10) out.printf("%n  %-58s", "  done");
            out.printf(Locale.ROOT, " %5.1f s%n", seconds);
            return result;
        } catch (RuntimeException e) {
            out.println(" failed");
            throw e;
        }
    }

    public void say(String line) {
        out.println(line);
    }

    private void tick(long start) {
        out.printf("%n    … %d s so far", (System.nanoTime() - start) / 1_000_000_000);
        out.flush();
    }
}
