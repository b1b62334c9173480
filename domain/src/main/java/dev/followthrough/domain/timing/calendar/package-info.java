/// When people work: hours, weekends, public holidays, leave and who stands in.
@NullMarked
package dev.followthrough.domain.timing.calendar;

import org.jspecify.annotations.NullMarked;
