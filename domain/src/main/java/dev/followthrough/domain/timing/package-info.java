/// When a touch may leave, and why then (M23, N7, M53). Rooms: `place` (zones), `calendar` (hours, holidays,
/// leave), `house` (settings), `best` (the hour in which they answer), `slot` (the choice and its
/// explanation), `free` (times to meet).
@NullMarked
package dev.followthrough.domain.timing;

import org.jspecify.annotations.NullMarked;
