package dev.followthrough.standins.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Each press lets the app open one view, for three seconds.
final class Triggers {
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private final Map<String, Trigger> issued = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    private record Trigger(String user, Instant until) {}

    String issue(String user) {
        String id = "trigger." + number.incrementAndGet();
        issued.put(id, new Trigger(user, Instant.now().plus(GOOD_FOR)));
        return id;
    }

    /// @return whose it was; empty: used, too late, or none of ours
    Optional<String> use(String id) {
        return Optional.ofNullable(issued.remove(id))
                .filter(trigger -> Instant.now().isBefore(trigger.until()))
                .map(Trigger::user);
    }
}
