package dev.followthrough.domain.sequence;

/// How a touch reaches its contact. Only e-mail leaves by itself; the others are tasks for a person, with the
/// script ready.
public enum Channel {
    EMAIL,
    PHONE,
    LINKEDIN,
    SMS,
    VIDEO,
    POST;

    public boolean leavesByItself() {
        return this == EMAIL;
    }
}
