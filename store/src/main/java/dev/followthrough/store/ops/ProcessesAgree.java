package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether all processes of the house are there, with the same keys and the same time.
@Component
class ProcessesAgree implements Check {
    private static final Duration TOLERABLE = Duration.ofSeconds(5);

    private final Checkups checkups;

    ProcessesAgree(Checkups checkups) {
        this.checkups = checkups;
    }

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public Finding look() {
        return of(checkups.alive());
    }

    static Finding of(List<Checkups.Process> alive) {
        if (alive.stream().noneMatch(process -> process.role().equals("worker"))) {
            return Finding.failed(
                    "no worker has told of itself within half a minute", "Start a worker; see its log if it runs.");
        }
        if (alive.stream().map(Checkups.Process::keys).distinct().count() > 1) {
            return Finding.failed(
                    "they have different keys: " + names(alive),
                    "Give every process the same followthrough.suppression-keys and followthrough.link-key; links and"
                            + " opt-outs of one are nothing to the other until then.");
        }
        List<Checkups.Process> off = alive.stream()
                .filter(process -> Duration.between(process.seenAt(), process.clock())
                                .abs()
                                .compareTo(TOLERABLE)
                        > 0)
                .toList();
        return off.isEmpty()
                ? Finding.ok(alive.size() + " are there: " + names(alive))
                : Finding.warning(
                        "another clock than the database's: " + names(off), "Let their machines keep time with NTP.");
    }

    private static String names(List<Checkups.Process> some) {
        return String.join(", ", some.stream().map(Checkups.Process::name).toList());
    }
}
