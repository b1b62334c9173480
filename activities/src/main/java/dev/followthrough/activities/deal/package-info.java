/// What becomes of a deal as a whole: where it rests, and which cadence follows it next.
@NullMarked
package dev.followthrough.activities.deal;

import org.jspecify.annotations.NullMarked;
