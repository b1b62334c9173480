/// The house's clock, and the minutes of a mailbox.
@NullMarked
package dev.followthrough.store.timing;

import org.jspecify.annotations.NullMarked;
