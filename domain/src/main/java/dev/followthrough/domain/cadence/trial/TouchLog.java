package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Caps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The touches that a simulated contact has had, to keep caps by. Linked touches count as one (M55).
final class TouchLog {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final List<Instant> touches = new ArrayList<>();

    void touched(Instant at) {
        touches.add(at);
    }

    /// The first moment from this one on at which another touch breaks no cap.
    Instant firstFree(Instant from, Caps caps) {
        Instant week = firstFree(from, WEEK, caps.perWeek());
        Instant month = firstFree(from, MONTH, caps.perMonth());
        return week.isAfter(month) ? week : month;
    }

    private Instant firstFree(Instant from, Duration span, int most) {
        if (touches.size() < most) return from;
        Instant blocks = touches.get(touches.size() - most).plus(span);
        return blocks.isAfter(from) ? blocks : from;
    }
}
