package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.PlayedLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The touches that one contact of a simulated deal has had, to keep caps by. Linked touches count as one (M55).
record TouchLog(List<Instant> touches) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    static TouchLog of(List<PlayedLine> lines, Audience contact) {
        return new TouchLog(lines.stream()
                .filter(PlayedLine::touch)
                .filter(line -> line.step() != null
                        && line.step().audience() == contact
                        && line.step().options().anchor() != Anchor.WITH_PREVIOUS)
                .map(line -> line.story().at())
                .toList());
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
