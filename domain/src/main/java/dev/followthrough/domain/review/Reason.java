package dev.followthrough.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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

    @JsonCreator
    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
