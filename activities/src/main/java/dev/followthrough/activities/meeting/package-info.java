/// Reads meetings once more, by a model, where the house has one.
@NullMarked
package dev.followthrough.activities.meeting;

import org.jspecify.annotations.NullMarked;
