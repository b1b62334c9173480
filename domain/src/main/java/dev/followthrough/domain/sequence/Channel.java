package dev.followthrough.domain.sequence;

import java.util.Locale;

/// How a touch reaches its contact. E-mail leaves by itself, and so does a text message where the house has a
/// gateway; the others are tasks for a person, with the script ready.
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

    /// Whether no person's hand is between its text and its contact, if the house has a gateway for it: then
    /// its text is judged like a mail's.
    public boolean mayLeaveByItself() {
        return this == EMAIL || this == SMS;
    }

    /// The message kind (M11) that a step takes when it moves to this channel and nobody says which.
    public String usualKind() {
        return usualKind;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
