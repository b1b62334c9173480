/// Meetings, and what both sides promised in them.
@NullMarked
package dev.followthrough.store.meeting;

import org.jspecify.annotations.NullMarked;
