package dev.followthrough.domain.sequence;

/// Most touches to one contact in seven and in thirty days.
public record Caps(int perWeek, int perMonth) {}
