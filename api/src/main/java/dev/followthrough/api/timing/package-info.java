/// When touches leave: people's calendars, the house's settings, and the explanation of a slot.
@NullMarked
package dev.followthrough.api.timing;

import org.jspecify.annotations.NullMarked;
