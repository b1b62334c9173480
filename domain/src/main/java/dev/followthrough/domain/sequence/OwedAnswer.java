package dev.followthrough.domain.sequence;

import java.time.Instant;

/// What is owed to somebody who wrote: our answer. The deal is held meanwhile, and only its owner's approval of the
/// answer lets it go on (M34).
///
/// @param askedAt when they wrote
/// @param by      from then on it is late
/// @param toMeet  they are interested, and a time to talk is the answer
public record OwedAnswer(Instant askedAt, Instant by, boolean toMeet) {}
