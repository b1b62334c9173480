/// Versions that are proposed and wait for a second pair of eyes (M20).
@NullMarked
package dev.followthrough.store.cadence.publishing;

import org.jspecify.annotations.NullMarked;
