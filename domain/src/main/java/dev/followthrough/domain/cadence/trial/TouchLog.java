package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.simulation.PlayedLine;
import java.time.Instant;
import java.util.List;

/// The touches that one contact of a simulated deal has had, to keep caps by. Linked touches count as one
/// (M55).
final class TouchLog {
    private TouchLog() {}

    static boolean counts(Step step) {
        return step.options().anchor() != Anchor.WITH_PREVIOUS;
    }

    static List<Instant> of(List<PlayedLine> lines, Audience contact) {
        return lines.stream()
                .filter(PlayedLine::touch)
                .filter(line -> line.step() != null && line.step().audience() == contact && counts(line.step()))
                .map(line -> line.story().at())
                .toList();
    }
}
