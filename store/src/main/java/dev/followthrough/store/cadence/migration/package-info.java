/// Groups of deals that are moved to another version of their cadence: chosen, previewed, moved one by one,
/// stopped half way, moved back (N1).
@NullMarked
package dev.followthrough.store.cadence.migration;

import org.jspecify.annotations.NullMarked;
