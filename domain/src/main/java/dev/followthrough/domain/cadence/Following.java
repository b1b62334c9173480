package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Exit;
import org.jspecify.annotations.Nullable;

/// What can follow an answer, a goal or the last step: `hold`, `stop`, `sleep`, `hand over to nurture`.
record Following(Exit.Action action, @Nullable String to) {
    private static final String HAND_OVER = "hand over to ";

    static Following of(String text) {
        return text.startsWith(HAND_OVER)
                ? new Following(Exit.Action.HAND_OVER, text.substring(HAND_OVER.length()))
                : new Following(Section.constant(text, Exit.Action.class), null);
    }
}
