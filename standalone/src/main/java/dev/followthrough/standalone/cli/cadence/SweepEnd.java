package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Waits for a sweep that was asked for.
final class SweepEnd {
    private SweepEnd() {}

    /// @return the sweep at its end, or as far as it is when the time is over
    static JsonNode awaited(Server server, String sweep, int seconds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(seconds));
        while (true) {
            JsonNode now = server.get("enrollments/sweeps/" + Server.part(sweep));
            if (now.hasNonNull("finishedAt") || Instant.now().isAfter(until)) return now;
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted; the sweep goes on.");
        }
    }
}
