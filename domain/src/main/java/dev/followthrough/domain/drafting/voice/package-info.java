/// How a house and its reps sound, and how the prospect writes (M14). [Manner] is what a writer asks.
@NullMarked
package dev.followthrough.domain.drafting.voice;

import org.jspecify.annotations.NullMarked;
