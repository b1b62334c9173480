package dev.followthrough.domain.engagement.event;

/// What is wrong with a field of an event, and what to do.
///
/// @param field its name; empty: the event as a whole
public record EventProblem(String field, String problem, String cure) {}
