package dev.followthrough.domain.sequence;

import java.time.Instant;

/// One line of a deal's story: what was decided, and why, in words that a person can read (G9). Never a name, an
/// address or a sentence of a message: the story is shown where personal data may not be.
public record StoryLine(Instant at, String what, String why) {}
