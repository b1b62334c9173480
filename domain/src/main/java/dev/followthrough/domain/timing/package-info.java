/// When a touch may leave, and why then (M23, N7). Rooms: `place` (zones), `calendar` (hours, holidays, leave),
/// `slot` (the choice and its explanation).
@NullMarked
package dev.followthrough.domain.timing;

import org.jspecify.annotations.NullMarked;
