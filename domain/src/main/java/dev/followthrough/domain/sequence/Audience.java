package dev.followthrough.domain.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whom a step speaks to. `PRIMARY` is the deal's first contact, `WRITER` whoever of its contacts wrote last;
/// the others are roles in the buying group.
public enum Audience {
    PRIMARY,
    CHAMPION,
    ECONOMIC_BUYER,
    TECHNICAL_EVALUATOR,
    END_USER,
    PROCUREMENT,
    WRITER;

    /// Whom a cadence or a person may name for a step; who wrote last is only ever answered.
    public static List<Audience> ofSteps() {
        return Arrays.stream(values()).filter(audience -> audience != WRITER).toList();
    }

    /// The roles in the buying group, as people write them, such as `economic-buyer`.
    public static List<String> roles() {
        return ofSteps().stream()
                .filter(audience -> audience != PRIMARY)
                .map(Audience::word)
                .toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
