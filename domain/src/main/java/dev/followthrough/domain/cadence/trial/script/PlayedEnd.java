package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.sequence.Phase;
import java.util.Locale;

/// How a simulated deal ends, as scripts write it: `stopped, said-no`, `held, replied`, `running, in
/// nurture`.
public final class PlayedEnd {
    private PlayedEnd() {}

    /// @param first the cadence that it began with
    public static String of(Trial played, String first) {
        String end = switch (played.state().phase()) {
            case Phase.Finished finished -> "stopped, " + word(finished.reason());
            case Phase.Held held -> "held, " + word(held.reason());
            case Phase phase -> phase.word();
        };
        String cadence = played.plan().name();
        return cadence.equals(first) ? end : end + ", in " + cadence;
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
