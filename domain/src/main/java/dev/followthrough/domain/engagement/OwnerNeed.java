package dev.followthrough.domain.engagement;

import java.util.Locale;

/// Why an answer needs its owner's own hand.
public enum OwnerNeed {
    FRUSTRATED,
    COMPLEX,
    EXECUTIVE,
    LEGAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
