package dev.followthrough.domain.meeting;

/// What kind of conversation it was; the due time of its follow-up depends on it (M6).
public enum MeetingType {
    DISCOVERY,
    DEMO,
    PROPOSAL,
    TECHNICAL_DEEP_DIVE,
    NEGOTIATION,
    CHECK_IN,
    ONBOARDING,
    INTERNAL,
    OTHER
}
