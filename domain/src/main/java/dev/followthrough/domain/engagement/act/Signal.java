package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.sequence.Happened;

/// A signal with what it rests on, in words that a timeline may show: `7 visits in 2 days, usually 1 a week`.
public record Signal(Happened what, String evidence) {}
