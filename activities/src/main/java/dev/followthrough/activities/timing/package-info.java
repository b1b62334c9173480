/// When a touch may leave, and why then.
@NullMarked
package dev.followthrough.activities.timing;

import org.jspecify.annotations.NullMarked;
