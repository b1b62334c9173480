/// Moving running deals to another version of their cadence: what it would change for each, and why one may
/// not be moved (N1).
@NullMarked
package dev.followthrough.domain.cadence.migration;

import org.jspecify.annotations.NullMarked;
