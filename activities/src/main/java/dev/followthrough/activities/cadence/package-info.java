/// Enrollment by rule, as the daily sweep asks for it.
@NullMarked
package dev.followthrough.activities.cadence;

import org.jspecify.annotations.NullMarked;
