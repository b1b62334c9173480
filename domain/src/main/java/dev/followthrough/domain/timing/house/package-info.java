/// What the house has settled about times: quiet hours, calls, caps by segment and account.
@NullMarked
package dev.followthrough.domain.timing.house;

import org.jspecify.annotations.NullMarked;
