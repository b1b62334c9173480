package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.Found;
import dev.followthrough.store.ops.Checkups;
import dev.followthrough.store.ops.ThisProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Asks every process of the house how it is, and waits for what they say: the `doctor` (N13).
@Component
class Checkup {
    /// As long as checks may take, and a moment for the question to be seen and the answer to be written.
    private static final Duration PATIENCE = ThisProcess.PATIENCE.plusSeconds(6);

    private static final long MOMENT_MILLIS = 200;

    private final Checkups checkups;
    private final ThisProcess here;

    Checkup(Checkups checkups, ThisProcess here) {
        this.checkups = checkups;
        this.here = here;
    }

    /// @return what this process found, then what each of the others did
    List<Found> look() throws InterruptedException {
        long id = checkups.ask();
        List<String> others = checkups.alive().stream()
                .map(Checkups.Process::name)
                .filter(name -> !name.equals(here.name()))
                .toList();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        checkups.answer(id, here.name(), here.look());
        while (!checkups.answered(id).containsAll(others) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
        }
        List<Found> all = new ArrayList<>(checkups.findings(id));
        List<String> answered = checkups.answered(id);
        others.stream()
                .filter(name -> !answered.contains(name))
                .map(name -> new Found(
                        name,
                        "answers",
                        Finding.failed(
                                "it told of itself a moment ago and does not answer",
                                "See its log; it may be stopping, or wait for the database."),
                        PATIENCE.toMillis()))
                .forEach(all::add);
        return all;
    }
}
