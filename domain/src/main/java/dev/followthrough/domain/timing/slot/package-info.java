/// Which minutes fit a touch, best first, and what moved it there: a pure function of what is known.
@NullMarked
package dev.followthrough.domain.timing.slot;

import org.jspecify.annotations.NullMarked;
