package dev.followthrough.domain.sequence;

/// What a person who answered wants (M34).
public enum Intent {
    POSITIVE,
    QUESTION,
    OBJECTION,
    NOT_NOW,
    REFERRAL,
    NO,
    UNSUBSCRIBE,
    UNCLEAR
}
