/// Which deals get which cadence (M50), what quiet means, and why a deal went cold (M51).
///
/// [EnrollmentRules] is the way in: `enrollment.yaml` has the rules, and whoever looks at a deal brings what
/// is known of it as a [DealAtHand]. Nothing here reads a clock: a day is given.
@NullMarked
package dev.followthrough.domain.cadence.enrollment;

import org.jspecify.annotations.NullMarked;
