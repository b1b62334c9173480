/// What is different between two versions of a cadence, in sentences (M20).
@NullMarked
package dev.followthrough.domain.cadence.diff;

import org.jspecify.annotations.NullMarked;
