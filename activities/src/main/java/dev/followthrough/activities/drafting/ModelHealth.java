package dev.followthrough.activities.drafting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A model's server that is down should not cost every draft its whole patience: after three failures running it is
/// left alone for a minute, by whoever asks it: there is one for all.
final class ModelHealth {
    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final InstantSource clock;
    private int failures;
    private Instant restsUntil = Instant.MIN;

    static ModelHealth now() {
        return new ModelHealth(InstantSource.system());
    }

    ModelHealth(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean rests() {
        return clock.instant().isBefore(restsUntil);
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        if (++failures < FAILURES) return;
        failures = 0;
        restsUntil = clock.instant().plus(REST);
    }
}
