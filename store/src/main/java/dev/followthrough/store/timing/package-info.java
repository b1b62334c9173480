/// The house's clock, people's calendars, and the minutes of a mailbox.
@NullMarked
package dev.followthrough.store.timing;

import org.jspecify.annotations.NullMarked;
