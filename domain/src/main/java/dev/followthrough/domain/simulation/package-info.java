/// Plays a sequence on without Temporal, a database or a clock: what a cadence would do with a scripted
/// prospect, and what a deal's follow-up would do from here on. Time is cranked by hand, and the world
/// answers at once.
@NullMarked
package dev.followthrough.domain.simulation;

import org.jspecify.annotations.NullMarked;
