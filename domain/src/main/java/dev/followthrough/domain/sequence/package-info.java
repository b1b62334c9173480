/// The sequence engine: deterministic, free of effects, and the only part of the domain that workflow code may
/// touch.
///
/// `Sequence.next` says what to do now, `Sequence.on` says what a happening changes. Nothing here reads a clock,
/// draws a random number or knows a time zone: whatever needs the world comes in as an event.
@NullMarked
package dev.followthrough.domain.sequence;

import org.jspecify.annotations.NullMarked;
