/// The house's standing, as metrics.
@NullMarked
package dev.followthrough.worker.insight;

import org.jspecify.annotations.NullMarked;
