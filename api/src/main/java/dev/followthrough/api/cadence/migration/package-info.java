/// Moving chosen groups of deals to another version of their cadence (N1).
@NullMarked
package dev.followthrough.api.cadence.migration;

import org.jspecify.annotations.NullMarked;
