/// When two people can meet (M53): the owner's calendar as an iCalendar file, and what is free in it.
@NullMarked
package dev.followthrough.domain.timing.free;

import org.jspecify.annotations.NullMarked;
