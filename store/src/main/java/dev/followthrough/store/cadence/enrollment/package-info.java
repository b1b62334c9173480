/// Enrollment by rule (M50, M51): the daily sweep, page by page, and signs of life from contacts who had gone
/// cold. Both come to [Beginning], the one door through which a rule begins an enrollment.
@NullMarked
package dev.followthrough.store.cadence.enrollment;

import org.jspecify.annotations.NullMarked;
