package dev.followthrough.domain.meeting.summary;

/// A reason to worry about a deal.
///
/// @param code such as `single-threaded`
/// @param why  what in the meeting it rests on
public record RiskFlag(String code, String why) {}
