package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Caps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The touches that each contact of a simulated deal has had, to keep caps by. Linked touches count as one (M55).
final class TouchLog {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Map<Audience, List<Instant>> touches = new EnumMap<>(Audience.class);

    void touched(Audience contact, Instant at) {
        touches.computeIfAbsent(contact, none -> new ArrayList<>()).add(at);
    }

    /// The first moment from this one on at which another touch breaks no cap.
    Instant firstFree(Audience contact, Instant from, Caps caps) {
        List<Instant> theirs = touches.getOrDefault(contact, List.of());
        Instant week = firstFree(theirs, from, WEEK, caps.perWeek());
        Instant month = firstFree(theirs, from, MONTH, caps.perMonth());
        return week.isAfter(month) ? week : month;
    }

    private static Instant firstFree(List<Instant> touches, Instant from, Duration span, int most) {
        if (touches.size() < most) return from;
        Instant blocks = touches.get(touches.size() - most).plus(span);
        return blocks.isAfter(from) ? blocks : from;
    }
}
