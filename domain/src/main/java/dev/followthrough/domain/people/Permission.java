package dev.followthrough.domain.people;

import java.util.Locale;

/// Whether a person may be contacted on a channel.
public enum Permission {
    OPEN,
    /// Closed until somebody of the house says what is known of their consent (M27).
    ASK,
    /// Closed; nobody is asked about it.
    CLOSED,
    /// They said no.
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
