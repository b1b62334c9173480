/// Who may publish a cadence version, and who must agree.
@NullMarked
package dev.followthrough.domain.cadence.publishing;

import org.jspecify.annotations.NullMarked;
