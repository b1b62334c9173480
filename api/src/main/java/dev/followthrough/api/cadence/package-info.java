/// Cadences as files: checked, published, shown.
@NullMarked
package dev.followthrough.api.cadence;

import org.jspecify.annotations.NullMarked;
