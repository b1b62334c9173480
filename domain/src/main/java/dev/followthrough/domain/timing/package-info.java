/// Hours and zones: which minutes fit a touch, and what to say about the choice.
@NullMarked
package dev.followthrough.domain.timing;

import org.jspecify.annotations.NullMarked;
