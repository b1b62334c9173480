/// The hour in which somebody answers, learned from what they did, and honest about how little that often is.
@NullMarked
package dev.followthrough.domain.timing.best;

import org.jspecify.annotations.NullMarked;
