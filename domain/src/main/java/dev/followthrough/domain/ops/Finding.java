package dev.followthrough.domain.ops;

import org.jspecify.annotations.Nullable;

/// What one check found.
///
/// @param finding in a sentence: what is so
/// @param cure    what to do about it; null: nothing has to be done
public record Finding(State state, String finding, @Nullable String cure) {
    /// `SKIPPED`: there is nothing of the kind here.
    public enum State {
        OK,
        WARNING,
        FAILED,
        SKIPPED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public static Finding ok(String finding) {
        return new Finding(State.OK, finding, null);
    }

    public static Finding warning(String finding, String cure) {
        return new Finding(State.WARNING, finding, cure);
    }

    public static Finding failed(String finding, String cure) {
        return new Finding(State.FAILED, finding, cure);
    }

    public static Finding skipped(String why) {
        return new Finding(State.SKIPPED, why, null);
    }
}
