/// Cadences tried out without a server: scripted prospects, random ones by the thousand, and a picture of the paths
/// that they take.
@NullMarked
package dev.followthrough.domain.cadence.trial;

import org.jspecify.annotations.NullMarked;
