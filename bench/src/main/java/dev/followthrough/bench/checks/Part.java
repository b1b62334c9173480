package dev.followthrough.bench.checks;

import java.util.Locale;

/// Rules are tuned on the one part and judged on the other.
public enum Part {
    DEVELOP,
    HELD;

    /// How the files spell it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
