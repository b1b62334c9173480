package dev.followthrough.domain.sequence;

import java.util.Locale;

/// How a touch reaches its contact. Only e-mail leaves by itself; the others are tasks for a person, with the
/// script ready.
public enum Channel {
    EMAIL("check-in-with-value"),
    PHONE("call-talking-points"),
    LINKEDIN("linkedin-message"),
    SMS("sms"),
    VIDEO("video-script"),
    POST("letter");

    private final String usualKind;

    Channel(String usualKind) {
        this.usualKind = usualKind;
    }

    public boolean leavesByItself() {
        return this == EMAIL;
    }

    /// The message kind (M11) that a step takes when it moves to this channel and nobody says which.
    public String usualKind() {
        return usualKind;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
