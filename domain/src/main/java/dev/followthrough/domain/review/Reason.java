package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why the owner must read a draft before it leaves (M30; seeds E, "Human review point").
public enum Reason {
    PRICING,
    SCOPE,
    LEGAL,
    SENSITIVE,
    EXPECTATIONS,
    OBJECTION,
    URGENCY,
    OFFER,
    STRATEGIC,
    SILENCE,
    COMPETITOR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException there is no such reason
    @JsonCreator
    public static Reason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no reason `" + code + "`; write one of "
                        + Arrays.stream(values()).map(Reason::code).collect(Collectors.joining(", "))));
    }
}
